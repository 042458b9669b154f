/**
 * What a function computes in one invocation once it is warm. Its answers from AWS were recorded beforehand, so that nothing of a network or of a
 * database is measured.
 */
package dev.tradewind.benchmarks.warm;
