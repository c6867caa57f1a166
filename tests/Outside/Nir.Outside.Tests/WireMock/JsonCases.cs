namespace Nir.Outside.Tests.WireMock;

/// <summary>equalToJson with its options and matchesJsonPath, each against bodies of every shape.</summary>
internal static class JsonCases
{
    private static readonly string[] Expected =
    [
        """{ "a": 1, "b": [1, 2, 3] }""",
        """{ "a": 1 }""",
        """{ "b": [3, 2, 1] }""",
        """{ "b": [1, 2] }""",
        """{ "b": [] }""",
        """{ "a": null }""",
        """{ }""",
        """{ "a": 1.0 }""",
        """{ "a": "1" }""",
        """{ "a": { "c": { "d": [ { "e": 1 }, { "e": 2 } ] } } }""",
        """[1, 2]""",
        """[]""",
        """[ { "e": 2 }, { "e": 1 } ]""",
        """{ "a": "${json-unit.any-number}" }""",
        """{ "a": "${json-unit.any-string}" }""",
        """{ "a": "${json-unit.any-boolean}" }""",
        """{ "a": "${json-unit.ignore}" }""",
        """{ "a": "${json-unit.ignore-element}" }""",
        """{ "a": "${json-unit.regex}[a-z]+" }""",
        """true""",
        """ "text" """,
    ];

    private static readonly string[] Options =
    [
        "",
        """, "ignoreArrayOrder": true""",
        """, "ignoreExtraElements": true""",
        """, "ignoreArrayOrder": true, "ignoreExtraElements": true""",
    ];

    private static readonly string[] Paths =
    [
        "$", "$.a", "$.b", "a", "$['a']", "$.b[0]", "$.b[-1]", "$.b[7]", "$.b[0,1]", "$.b[1:]", "$.b[:2]", "$.b[*]", "$.*", "$..e", "$..*", "$.a.c.d[*].e",
        "$.a.c.d[?(@.e == 2)]", "$.a.c.d[?(@.e > 1)].e", "$.a.c.d[?(@.e >= 3)]", "$.a.c.d[?(@.x)]", "$.a.c.d[?(!@.x)]", "$.a.c.d[?(@.e == 1 || @.e == 5)]",
        "$.a.c.d[?(@.e == 1 && @.e == 2)]", "$.a.c.d[?(@.e in [2, 3])]", "$.a.c.d[?(@.e nin [2, 3])]", "$[?(@.a == 'xyz')]", "$[?(@.a =~ /X.z/i)]",
        "$[?(@.a =~ /y/)]", "$.b[?(@ > 2)]", "$.b.length()", "$.a.c.d.length()", "$[0]", "$[0].e", "$[?(@.e)]", "$.t[?(@.type == 'a')].n", "$[?(@.a == '1')]", "$[?(@.a == 1)]",
        "$[?(@.a != 1)]", "$[?(@.nope != 1)]", "$..d[0]", "$.t[?(@.type =~ /[ab]/)]", "$.t[*].type",
    ];

    private static readonly string[] ValuePatterns =
    [
        """{ "expression": "$.a", "equalTo": "1" }""",
        """{ "expression": "$.a", "equalTo": "xyz" }""",
        """{ "expression": "$.a", "contains": "y" }""",
        """{ "expression": "$.a", "absent": true }""",
        """{ "expression": "$.nope", "absent": true }""",
        """{ "expression": "$.a", "not": { "equalTo": "1" } }""",
        """{ "expression": "$.b", "equalTo": "2" }""",
        """{ "expression": "$.b[*]", "equalTo": "2" }""",
        """{ "expression": "$.b[1]", "equalTo": "2" }""",
        """{ "expression": "$.b", "equalToJson": "[1, 2, 3]" }""",
        """{ "expression": "$.b[*]", "equalToJson": "[3, 2, 1]", "ignoreArrayOrder": true }""",
        """{ "expression": "$.a.c", "equalToJson": "{ \"d\": [ { \"e\": 1 }, { \"e\": 2 } ] }" }""",
        """{ "expression": "$..e", "matches": "[12]" }""",
        """{ "expression": "$.a", "or": [ { "equalTo": "1" }, { "equalTo": "true" } ] }""",
        """{ "expression": "$.t[?(@.type == 'a')].n", "equalTo": "7" }""",
        """{ "expression": "$.a.c", "matchesJsonPath": "$.d" }""",
        """{ "expression": "$.b.length()", "equalTo": "3" }""",
        """{ "expression": "$.a", "doesNotMatch": "[0-9]+" }""",
    ];

    private static readonly string?[] Bodies =
    [
        """{ "a": 1, "b": [1, 2, 3] }""",
        """{ "b": [1, 2, 3], "a": 1 }""",
        """{ "a": 1 }""",
        """{ "a": 1.0 }""",
        """{ "a": "1" }""",
        """{ "a": "xyz" }""",
        """{ "a": true }""",
        """{ "a": null }""",
        """{ "a": 1, "extra": { "x": 1 } }""",
        """{ "b": [3, 1, 2] }""",
        """{ "b": [] }""",
        """{ "a": { "c": { "d": [ { "e": 1 }, { "e": 2 } ] } } }""",
        """{ "a": { "c": { "d": [ { "e": 2 }, { "e": 1, "x": 0 } ] } } }""",
        """{ "t": [ { "type": "a", "n": 7 }, { "type": "b", "n": 8 } ] }""",
        """[1, 2]""",
        """[2, 1, 3]""",
        """[ { "e": 1 }, { "e": 2 } ]""",
        """{}""",
        """[]""",
        "true",
        "\"text\"",
        "no json",
        "{ \"a\": ",
        null,
    ];

    public static IEnumerable<StubCase> All() =>
    [
        .. Expected.SelectMany(static expected => Options.Select(options => Case($$"""{ "equalToJson": {{System.Text.Json.JsonSerializer.Serialize(expected)}}{{options}} }"""))),
        Case("""{ "equalToJson": { "a": 1, "b": [1, 2, 3] } }"""),
        .. Paths.Select(static path => Case($$"""{ "matchesJsonPath": {{System.Text.Json.JsonSerializer.Serialize(path)}} }""")),
        .. ValuePatterns.Select(static pattern => Case($$"""{ "matchesJsonPath": {{pattern}} }""")),
    ];

    private static StubCase Case(string pattern) => new(
        pattern,
        [$$"""{ "request": { "url": "/j", "bodyPatterns": [ {{pattern}} ] } }"""],
        [.. Bodies.Select(static body => new SentRequest("POST", "/j", body))]);
}
