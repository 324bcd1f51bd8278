// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

/** Where the request comes from that this thread works for. Whoever takes requests in says so, until it is answered. */
public final class RemoteAddress implements AutoCloseable {

    private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();

    private final String before;

    private RemoteAddress(String before) {
        this.before = before;
    }

    /** @param address of the visitor's machine, as far as a trusted proxy tells */
    public static RemoteAddress enter(String address) {
        RemoteAddress entered = new RemoteAddress(ADDRESS.get());
        ADDRESS.set(address);
        return entered;
    }

    /** Empty where no request is worked for. */
    public static String current() {
        String address = ADDRESS.get();
        return address == null ? "" : address;
    }

    /** To be called by the same thread. */
    @Override
    public void close() {
        if (before == null) {
            ADDRESS.remove();
        } else {
            ADDRESS.set(before);
        }
    }
}
