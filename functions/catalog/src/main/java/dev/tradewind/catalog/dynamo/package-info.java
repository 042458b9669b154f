/**
 * The catalog's items, all in the catalog table, with {@code pk} / {@code sk}. Other capabilities read the first four; only
 * this package writes them, and attributes are only ever added.
 *
 * <h2>{@code SKU#<sku>} / {@code PRODUCT}</h2>
 *
 * <pre>
 * title           S  1 to 200 characters
 * merchant_id     S
 * currency        S  ISO 4217, of the base price
 * prices          M  ISO 4217 code to N minor units; has the base currency, and explicit prices in others
 * hs_code         S  6 to 10 digits
 * origin_country  S  ISO 3166-1 alpha-2
 * weight_grams    N  0 or more
 * import_id       S  UUIDv7 of the import that wrote it last
 * length_mm, width_mm, height_mm  N  optional, of one unit as packed; all or none
 * volume_cm3      N  optional, of one unit as packed
 * cold_min_c, cold_max_c  N  optional, temperatures that the goods bear; both or none
 * ships_from      S  optional, ISO 3166-1 alpha-2; absent for the shop's own warehouse
 * </pre>
 *
 * <h2>{@code SHIPPING} / {@code RATES}</h2>
 *
 * <pre>
 * body            B  deflated JSON, see below; at most 500 rates
 * import_id       S
 *
 * {"rates": [{"service": "post", "title": "Post", "countries": ["DE", "FR"], "max_weight_grams": 2000,
 *             "price": {"amount": 495, "currency": "EUR"}, "min_days": 2, "max_days": 5}]}
 * </pre>
 *
 * {@code countries} is {@code ["*"]} for everywhere. Rates of one service and country are weight steps: the one with the least
 * {@code max_weight_grams} that carries the parcel counts, and a row that names the country comes before one for everywhere.
 * No two rows of a service have the same weight and a country in common.
 *
 * <h2>{@code SHIPPING} / {@code SERVICES}</h2>
 *
 * <pre>
 * body            B  deflated JSON, see below; at most 100 rows
 * import_id       S
 *
 * {"services": [{"service": "air", "title": "Air", "carrier": "Silver Wing", "mode": "own | third_party | alliance",
 *                "origins": ["DE"], "destinations": ["*"], "max_weight_grams": 30000, "max_volume_cm3": 120000,
 *                "max_length_mm": 1200, "volumetric_divisor": 5000, "steps": [{"up_to_grams": 30000, "price_minor": 9000}],
 *                "currency": "EUR", "min_days": 2, "max_days": 4, "handling_days": 1,
 *                "cold": {"extent": "parcels | all", "min_c": 2, "max_c": 8},
 *                "legs": [{"from": "LEJ", "to": "JFK", "means": "road | air | sea | rail | post", "carrier": "…", "hours": 11}]}]}
 * </pre>
 *
 * A row is a lane of its service: among those that reach from a parcel's origin to its destination, one that names the
 * destination comes before one for everywhere, and then one that names the origin. No two rows of a service collide.
 * {@code max_length_mm}, {@code volumetric_divisor} and {@code cold} may be absent. The last step reaches the chargeable
 * weight of any parcel within the limits.
 *
 * <h2>{@code DISCOUNT#<CODE>} / {@code DISCOUNT}</h2>
 *
 * The code is in upper case.
 *
 * <pre>
 * title               S
 * kind                S  percent | amount
 * value               N  percent: basis points, 1 to 10000; amount: minor units of currency
 * currency            S  of the amount and of min_subtotal_minor; absent only for percent with min_subtotal_minor 0
 * min_subtotal_minor  N  0 for any
 * starts_at           S  optional, RFC 3339 in UTC, first instant at which it counts
 * ends_at             S  optional, RFC 3339 in UTC, first instant at which it counts no more
 * import_id           S
 * </pre>
 *
 * <h2>Of its own</h2>
 *
 * {@code IMPORT#<id>} / {@code IMPORT} is what operators look up; {@code IMPORT_KEY#<sha-256>} / {@code KEY} binds an
 * Idempotency-Key to an import for 14 days.
 */
package dev.tradewind.catalog.dynamo;
