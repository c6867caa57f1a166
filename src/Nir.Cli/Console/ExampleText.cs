using System.Collections.Immutable;

namespace Nir.Cli.Console;

/// <summary>The examples that help shows. A test runs each.</summary>
internal static class ExampleText
{
    public static ImmutableArray<string> All { get; } =
    [
        "nir mock --personer personer.jsonl --fail-on findings -- ./run-tests",
        "nir mock --mappings mappings -- ./run-tests",
        "nir validate registreringer.jsonl --dato 2026-03-01",
        "nir validate registreringer.jsonl --format sarif",
        "nir validate personliste.csv",
        "nir deadline --innvilget 2024-03-01 --foedt 1990-06-15 --dato 2025-01-15",
        "nir codes show Sluttmaal --lov integreringsloven",
        "nir codes diff 2020-12-31 2021-01-01",
        "nir codes diff codes-old.json",
        "nir codes map Sluttmaal mine.csv",
        "nir codes export Tiltakstype --format sql",
        "nir codes export --format csv",
        "nir explain NIR1001",
        "nir persons --count 3 --seed 5 --innvilget 2026-01-05",
        "nir conformance list --law integreringsloven",
        "nir conformance run --only corrects-a-code --report html=report.html -- ./adapter",
        "nir conformance scaffold python --output adapter",
        "nir yearend registreringer.jsonl --sak personer.jsonl --aar 2026 --dato 2027-01-15 --html aarskontroll.html",
        "nir yearend registreringer.jsonl --endpoint http://127.0.0.1:5080/ --aar 2026",
        "nir report frister --uker 4",
        "nir report avsluttede --aar 2026 --format csv",
        "nir statistics intro-deltakere --nivaa fylke --inndeling kjoenn --aar 2024",
        "nir catalog --turtle",
        "nir contract diff old.json new.json",
        "nir schema introduksjonsprogram",
        "nir schema --out ./schema",
        "nir completion bash",
        "nir doctor --endpoint http://127.0.0.1:5080/ --client-id 9901-kommuneintrobruker",
    ];

    /// <summary>The examples of a command and of those below it.</summary>
    /// <param name="path">Its words, such as <c>codes map</c>.</param>
    public static IReadOnlyList<string> Find(string path) => [.. All.Where(example => example.StartsWith($"nir {path} ", StringComparison.Ordinal))];
}
