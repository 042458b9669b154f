package dev.tradewind.shipments.dynamo;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.shipments.customs.model.Address;
import dev.tradewind.shipments.customs.model.Assessment;
import dev.tradewind.shipments.customs.model.Customs;
import dev.tradewind.shipments.customs.model.Declaration;
import dev.tradewind.shipments.customs.model.DeclaredItem;
import dev.tradewind.shipments.customs.model.Finding;
import dev.tradewind.shipments.customs.model.HsCode;
import dev.tradewind.shipments.customs.model.Incoterm;
import dev.tradewind.shipments.customs.model.LatinText;
import dev.tradewind.shipments.customs.model.Nature;
import dev.tradewind.shipments.customs.model.Paper;
import dev.tradewind.shipments.customs.model.Party;
import dev.tradewind.shipments.customs.model.Severity;
import dev.tradewind.shipments.customs.model.TaxIds;
import dev.tradewind.shipments.model.ShipmentId;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code SHIPMENT#id / CUSTOMS}: a shipment's customs data, deflated. No other item holds what is personal in them. */
@SerdeImport(Customs.class)
@SerdeImport(Declaration.class)
@SerdeImport(DeclaredItem.class)
@SerdeImport(Party.class)
@SerdeImport(Address.class)
@SerdeImport(LatinText.class)
@SerdeImport(TaxIds.class)
@SerdeImport(Paper.class)
@SerdeImport(HsCode.class)
@SerdeImport(Incoterm.class)
@SerdeImport(Nature.class)
@SerdeImport(Assessment.class)
@SerdeImport(Finding.class)
@SerdeImport(Severity.class)
@Singleton
final class CustomsItem {
    private static final String KEY = "CUSTOMS";

    private final Tables tables;
    private final Json json;

    CustomsItem(Tables tables, Json json) {
        this.tables = tables;
        this.json = json;
    }

    ItemKey key(ShipmentId id) {
        return new ItemKey(tables.commerce(), "SHIPMENT#" + id, KEY);
    }

    Customs read(Map<String, AttributeValue> item) {
        return json.read(Deflated.inflate(item.get("body").b().asByteArray()), Customs.class);
    }

    Write write(ShipmentId id, Customs customs) {
        Map<String, AttributeValue> item = new HashMap<>(key(id).attributes());
        item.put("body", Attributes.b(Deflated.deflate(json.write(customs))));
        return Write.put("customs", tables.commerce(), item, Condition.absent());
    }
}
