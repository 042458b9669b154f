/** Packages that bring their own Java runtime, with a cache of classes that are loaded and linked ahead of time. */
package dev.tradewind.aot;
