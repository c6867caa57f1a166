using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>What the analyzer said of a program, and what the validator said of all its runs.</summary>
/// <param name="Program">The program.</param>
/// <param name="Charges">The rules reported as certainly broken, the places of publication they were reported for, and the values to blame.</param>
/// <param name="Steder">For each place reached: the rules that refused every time, and those that ever did.</param>
/// <param name="Carried">For each charge whose value was ever met at its place: whether the rule refused each time.</param>
/// <param name="Given">The values that were ever given: a report of another is one in dead code.</param>
internal sealed record Dom(
    Generertprogram Program,
    ImmutableHashSet<Charged> Charges,
    ImmutableDictionary<int, (ImmutableHashSet<string> Alltid, ImmutableHashSet<string> Noen)> Steder,
    ImmutableDictionary<Charged, bool> Carried,
    ImmutableHashSet<int> Given)
{
    /// <summary>The first place of what is published other than by <c>ut</c>: put in a list, passed to a method, kept by a function, dropped.</summary>
    public const int Annetsteds = 100_000;

    /// <summary>The rules reported, and the places.</summary>
    public ImmutableHashSet<(string Regel, int Sted)> Meldt { get; } = [.. Charges.Select(static one => (one.Regel, one.Sted))];

    /// <summary>Reported, and yet the value got there without a refusal, or never got there while others did.</summary>
    public IEnumerable<Charged> Falske => Charges.Where(IsFalse);

    /// <summary>Reported of a value that no run brought to where others got: what cannot happen is no error.</summary>
    public IEnumerable<Charged> Unmet => Charges.Where(one => one.Witness is not null && IsFalse(one) && !Carried.ContainsKey(one));

    private bool IsFalse(Charged one) => Steder.TryGetValue(one.Sted, out var sted)
        && (one.Witness is null ? !sted.Alltid.Contains(one.Regel) : Carried.TryGetValue(one, out var always) ? !always : Given.Contains(one.Witness.Value));

    /// <summary>Refused on every run, and not reported, here or where the value went before.</summary>
    public IEnumerable<(string Regel, int Sted)> Uteblitt => Sikre.Where(sikker => !Meldt.Contains(sikker) && !Meldt.Any(meldt => meldt.Sted >= Annetsteds && meldt.Regel == sikker.Regel));

    /// <summary>Refused on every run: of what goes to <c>ut</c>, for the other places are only those that were reported.</summary>
    public IEnumerable<(string Regel, int Sted)> Sikre => Steder.Where(static sted => sted.Key < Annetsteds).SelectMany(static sted => sted.Value.Alltid.Select(regel => (regel, sted.Key)));
}
