"""What the product still gets wrong with the samples, by sample and aspect; who mends one takes its entry out."""

KNOWN_MISSES: dict[tuple[str, str], str] = {
    ("bar-pilot.txt", "sources"): "takes “nobody on board”, “A company” for a source",
    ("budget-vote.txt", "kinds of quotes"): "“and I am looking at a cow.” is direct, found partial",
    ("budget-vote.txt", "sources"): "misses “Edda Quist”; takes “Speaker” for a source",
    ("court-case.txt", "quotes"): "misses “little room for a second bell of …”, “unlikely to open the floodgates”",
    ("court-case.txt", "speakers"): (
        "“little room for a second bell of …” not found; “unlikely to open the floodgates” not found"
    ),
    ("court-case.txt", "kinds of quotes"): (
        "“little room for a second bell of …” is partial, found not at all; “unlikely to open the floodgates” is "
        "partial, found not at all"
    ),
    ("earthquake-brief.txt", "sources"): "takes “The clock” for a source",
    ("election-recount.json", "sources"): "takes “a girl”, “The commission” for a source",
    ("film-review.html", "captions"): "finds none instead of “Patience in the rain: Marta Ruyz …”",
    ("film-review.html", "sources"): "takes “the director”, “the mule”, “the last twenty minutes” for a source",
    ("flood-inquiry.txt", "speakers"): (
        "“There are always ducks. That …” of Wilhelmina Stroud goes to nobody; “Only that Mrs. Stroud says forty "
        "…” of Callum Reede goes to Lowmoor Water; “It was forty-one. I had a torch.” of Callum Reede goes to "
        "Lowmoor Water"
    ),
    ("flood-inquiry.txt", "sources"): "misses “Callum Reede”; takes “nobody”, “an empty name” for a source",
    ("glacier-finding.html", "sources"): "takes “everyone”, “the upper limit” for a source",
    ("harbour-strike-courier.txt", "sources"): "takes “Its chief executive”, “the strike” for a source",
    ("harbour-strike.txt", "sources"): "takes “Its chief executive”, “the company” for a source",
    ("interview-mapmaker.txt", "sources"): "takes “There” for a source",
    ("keeper-obituary.txt", "speakers"): (
        "“You have fifty minutes, and then …” of Torvald Quill goes to Agnes Quill; “A man can read anything in "
        "fifty …” of Torvald Quill goes to Agnes Quill"
    ),
    ("keeper-obituary.txt", "sources"): "takes “there nobody” for a source",
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
    ("ministry-leak.txt", "speakers"): (
        "“You can refuse a meeting in an …” of A senior diplomat goes to the diplomat; “It is very hard to refuse "
        "dinner …” of A senior diplomat goes to the diplomat"
    ),
    ("night-train.txt", "kinds of quotes"): "“but they have become taller.” is direct, found partial",
    ("river-clean-up.txt", "related"): "keeps “Our Saturday edition in your …”",
    ("river-clean-up.txt", "removed"): "shows “Our Saturday edition in your …”",
    ("river-clean-up.txt", "kinds of quotes"): "“but I found it in a river, so it …” is direct, found partial",
    ("river-clean-up.txt", "sources"): "takes “the weight of the rubbish mattered less”, “St. Wilfrid's” for a source",
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
    ("storm-live.txt", "sources"): "misses “Northway Rail”; takes “the company” for a source",
    ("village-bakery.md", "captions"): "glues the picture's alternative text to the caption below it",
    ("village-bakery.md", "sources"): "takes “everyone in the village”, “The members”, “Whoever” for a source",
}
