package dev.tradewind.shipments;

import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.shipments.customs.documents.DocumentPdf;
import dev.tradewind.shipments.customs.documents.DocumentView;
import jakarta.inject.Singleton;

/** {@code GET /shipments/{id}/customs/cn23} */
@Singleton
final class ShowPostalDeclarationHandler implements HttpHandler {
    private final CustomsDocuments documents;

    ShowPostalDeclarationHandler(CustomsDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Response handle(Request request) {
        // No method reference: it would load the PDF library for JSON too.
        return documents.answer(request, "cn23", DocumentView::postal, document -> DocumentPdf.postal(document));
    }
}
