using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>What the analyzer said of a program, and what the validator said of all its runs.</summary>
/// <param name="Program">The program.</param>
/// <param name="Meldt">The rules reported as certainly broken, and the places of publication they were reported for.</param>
/// <param name="Steder">For each place reached: the rules that refused every time, and those that ever did.</param>
internal sealed record Dom(
    Generertprogram Program,
    ImmutableHashSet<(string Regel, int Sted)> Meldt,
    ImmutableDictionary<int, (ImmutableHashSet<string> Alltid, ImmutableHashSet<string> Noen)> Steder)
{
    /// <summary>Reported, and yet reached without a refusal.</summary>
    public IEnumerable<(string Regel, int Sted)> Falske => Meldt.Where(meldt => Steder.TryGetValue(meldt.Sted, out var sted) && !sted.Alltid.Contains(meldt.Regel));

    /// <summary>Refused on every run.</summary>
    public IEnumerable<(string Regel, int Sted)> Sikre => Steder.SelectMany(static sted => sted.Value.Alltid.Select(regel => (regel, sted.Key)));
}
