/** Words of the business that several capabilities share. */
package dev.tradewind.kernel;
