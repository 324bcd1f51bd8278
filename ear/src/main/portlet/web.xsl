<?xml version="1.0" encoding="UTF-8"?>
<!-- The portlets' web.xml for a Jakarta EE server: it brings CDI, is told that the application brings Faces, and may share
     sessions among several servers. One library's fragment would forbid that last thing by not saying it too: it is left out,
     and its only parameter said here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:ee="https://jakarta.ee/xml/ns/jakartaee" xmlns="https://jakarta.ee/xml/ns/jakartaee"
                exclude-result-prefixes="ee">
    <xsl:template match="@*|node()">
        <xsl:copy>
            <xsl:apply-templates select="@*|node()"/>
        </xsl:copy>
    </xsl:template>

    <xsl:template match="ee:display-name">
        <xsl:copy-of select="."/>
        <context-param>
            <param-name>org.jboss.jbossfaces.WAR_BUNDLES_JSF_IMPL</param-name>
            <param-value>true</param-value>
        </context-param>
        <context-param>
            <param-name>jakarta.faces.ALWAYS_PERFORM_VALIDATION_WHEN_REQUIRED_IS_TRUE</param-name>
            <param-value>true</param-value>
        </context-param>
    </xsl:template>

    <xsl:template match="ee:listener-class[starts-with(., 'org.apache.webbeans.')]">
        <listener-class>fr.essaim.enterprise.PortletsStarted</listener-class>
    </xsl:template>
</xsl:stylesheet>
