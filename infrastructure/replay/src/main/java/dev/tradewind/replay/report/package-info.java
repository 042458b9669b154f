/** What came of a run: counted, compared with the file, drawn. */
package dev.tradewind.replay.report;
