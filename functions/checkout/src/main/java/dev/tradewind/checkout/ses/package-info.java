/** Mail to buyers through Amazon SES. */
package dev.tradewind.checkout.ses;
