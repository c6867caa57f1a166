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
    /// <summary>The first place of what is published other than by <c>ut</c>: put in a list, passed to a method, kept by a function, dropped.</summary>
    public const int Annetsteds = 100_000;

    /// <summary>Reported, and yet reached without a refusal.</summary>
    public IEnumerable<(string Regel, int Sted)> Falske => Meldt.Where(meldt => Steder.TryGetValue(meldt.Sted, out var sted) && !sted.Alltid.Contains(meldt.Regel));

    /// <summary>Refused on every run, and not reported, here or where the value went before.</summary>
    public IEnumerable<(string Regel, int Sted)> Uteblitt => Sikre.Where(sikker => !Meldt.Contains(sikker) && !Meldt.Any(meldt => meldt.Sted >= Annetsteds && meldt.Regel == sikker.Regel));

    /// <summary>Refused on every run: of what goes to <c>ut</c>, for the other places are only those that were reported.</summary>
    public IEnumerable<(string Regel, int Sted)> Sikre => Steder.Where(static sted => sted.Key < Annetsteds).SelectMany(static sted => sted.Value.Alltid.Select(regel => (regel, sted.Key)));
}
