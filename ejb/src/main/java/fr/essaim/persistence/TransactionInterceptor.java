// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Honours {@link Transactional} where no server does. A checked exception commits, an unchecked one
 * rolls back.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TransactionInterceptor {

    @Inject
    Database database;

    @AroundInvoke
    Object inTransaction(InvocationContext call) throws Exception {
        if (database.isInServerTransactions()) {
            return call.proceed();
        }
        return typeOf(call) == TxType.REQUIRES_NEW
                ? database.transactions().requiresNew(call::proceed)
                : database.transactions().required(call::proceed);
    }

    private static TxType typeOf(InvocationContext call) {
        Transactional onMethod = call.getMethod().getAnnotation(Transactional.class);
        Transactional declared = onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
        return declared == null ? TxType.REQUIRED : declared.value();
    }
}
