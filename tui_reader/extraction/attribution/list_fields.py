"""Which word list fills which field of the vocabulary."""

SETS = {
    "apostrophe_words": "apostrophe_words",
    "scare_openers": "scare_openers",
    "agents": "passive_agents",
    "infinitives": "infinitive_marks",
    "reduced": "reduced_participles",
    "clause_verbs": "clause_verbs",
    "finite_verbs": "finite_verbs",
    "told_verbs": "told_verbs",
    "place_openers": "place_openers",
    "places": "place_names",
    "nobodies": "nobodies",
    "labels": "label_words",
    "things": "things_like_people",
    "company_nouns": "company_nouns",
    "company_heads": "company_heads",
    "named_bodies": "named_bodies",
    "reflexives": "reflexives",
    "coordinators": "coordinators",
    "attaching": "attaching_prepositions",
    "genitives": "genitive_prepositions",
    "accordance_incises": "accordance_incises",
    "accordance_after": "accordance_postpositions",
    "weekdays": "weekdays",
    "plurals": "plural_nouns",
    "citing": "citing_words",
    "inverted": "inverted_verbs",
    "handing": "handing_verbs",
    "naming": "naming_verbs",
    "generalities": "generalities",
    "indefinites": "indefinite_persons",
    "counts": "count_words",
    "possessives": "possessive_determiners",
    "first_persons": "first_person_auxiliaries",
    "definite": "definite_articles",
    "nationalities": "nationalities",
    "nationals": "nationals",
    "company_openers": "company_openers",
    "place_prepositions": "place_prepositions",
    "shouted": "shouted_verbs",
    "younger": "younger_words",
    "elder": "elder_words",
    "as_words": "as_words",
    "first_person": "first_person_words",
    "second_person": "second_person_words",
    "opinion_openers": "opinion_openers",
    "report_moods": "report_moods",
    "preposition_openers": "preposition_openers",
    "causatives": "causative_verbs",
    "generic_pronouns": "generic_pronouns",
    "thing_relatives": "thing_relatives",
    "work_verbs": "work_verbs",
    "object_pronouns": "object_pronouns",
    "hearer_prepositions": "hearer_prepositions",
    "single_openers": "single_openers",
    "degrees": "degree_words",
}
"""Fields of the vocabulary that are sets of words, and the lists that they hold."""

TUPLES = {
    "person_endings": "person_endings",
    "elisions": "elisions",
    "clitics": "clitics",
    "ages": "age_words",
    "plural_verbs": "plural_verbs",
    "compounds": "compound_endings",
    "opening_participles": "opening_participles",
    "plain_word_endings": "plain_word_endings",
    "participle_endings": "participle_endings",
    "abstracts": "abstract_endings",
}
"""Fields whose words are looked through in their order, most of them endings."""

PHRASES = {
    "accordance": "accordance_phrases",
    "second_hand": "second_hand",
    "off_record": "off_record",
}
"""Fields that hold phrases, word by word."""

SIGNS = {
    "capital_nouns": "nouns_have_capitals",
    "incises": "cue_inside_marks",
    "dash_dialogue": "dash_dialogue",
    "dropped_subjects": "plural_verbs",
}
"""Fields that tell whether a language does something: whether its list has an entry."""
