"""What the product still gets wrong with the samples, by sample and aspect; who mends one takes its entry out."""

KNOWN_MISSES: dict[tuple[str, str], str] = {
    ("bar-pilot.txt", "sources"): "takes “A company” for a source",
    ("film-review.html", "captions"): "finds none instead of “Patience in the rain: Marta Ruyz …”",
    ("film-review.html", "sources"): "takes “the mule” for a source",
    ("librairie-fermee.txt", "quotes"): (
        "misses “J’ai fini par répondre.”, “ne manquent pas de choix, ils …”, “Je viens par curiosité …”"
    ),
    ("librairie-fermee.txt", "speakers"): (
        "“Pendant trente ans, on m’a …” of Mathilde Aubrac goes to nobody; “J’ai fini par répondre.” not found; "
        "“C’est le contraire d’un …” of Ismaël Kerven goes to nobody and 2 more"
    ),
    ("librairie-fermee.txt", "kinds of quotes"): (
        "“J’ai fini par répondre.” is direct, found not at all; “ne manquent pas de choix, ils …” is partial, "
        "found not at all; “Je viens par curiosité …” is direct, found not at all"
    ),
    ("librairie-fermee.txt", "sources"): (
        "misses “Mathilde Aubrac”, “Ismaël Kerven”, “Odette Lhermine”, “la mairie”, “une habituée”"
    ),
    ("river-clean-up.txt", "related"): "keeps “Our Saturday edition in your …”",
    ("river-clean-up.txt", "removed"): "shows “Our Saturday edition in your …”",
    ("river-clean-up.txt", "sources"): "takes “St. Wilfrid's”, “her cousin” for a source",
    ("stadtrat-seilbahn.txt", "body"): "misses “Der Baubeginn ist für März 2026 …”",
    ("stadtrat-seilbahn.txt", "quotes"): "misses “ein Denkmal mit Fahrplan”",
    ("stadtrat-seilbahn.txt", "speakers"): (
        "“ein Denkmal mit Fahrplan” not found; “Man hat mir einen Platz in der …” of Mehmet Arslan goes to Laden "
        "der Talstation; “Ich verkaufe dann dieselben …” of Mehmet Arslan goes to Laden der Talstation"
    ),
    ("stadtrat-seilbahn.txt", "kinds of quotes"): "“ein Denkmal mit Fahrplan” is partial, found not at all",
    ("stadtrat-seilbahn.txt", "sources"): "misses “Mehmet Arslan”; takes “Laden der Talstation” for a source",
    ("storm-live.txt", "body"): "misses “Summary”, “09:00 Good morning”; keeps “Post from X”",
    ("storm-live.txt", "crossheads"): "“Summary”, “09:00 Good morning” not told from a paragraph",
    ("storm-live.txt", "removed"): "shows “Post from X”",
    ("storm-live.txt", "speakers"): "“what it was built to do” of a spokesperson for the airport goes to nobody",
    ("village-bakery.md", "captions"): "glues the picture's alternative text to the caption below it",
    ("village-bakery.md", "sources"): "takes “The members” for a source",
}
