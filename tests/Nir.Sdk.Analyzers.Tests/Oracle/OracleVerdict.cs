using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>What the analyzer said of a program, and what the validator said of all its runs.</summary>
/// <param name="Program">The program.</param>
/// <param name="Charges">The rules reported as certainly broken, the places of publication they were reported for, and the values to blame.</param>
/// <param name="Places">For each place reached: the rules that refused every time, and those that ever did.</param>
/// <param name="Carried">For each charge whose value was ever met at its place: whether the rule refused each time.</param>
/// <param name="Blamed">What is refused at a place by values that are all reported where they are given, whatever place they were reported for.</param>
/// <param name="Given">The values that were ever given: a report of another is one in dead code.</param>
internal sealed record OracleVerdict(
    GeneratedProgram Program,
    ImmutableHashSet<Charged> Charges,
    ImmutableDictionary<int, (ImmutableHashSet<string> Always, ImmutableHashSet<string> Some)> Places,
    ImmutableDictionary<Charged, bool> Carried,
    ImmutableHashSet<(string Regel, int ModelPlace)> Blamed,
    ImmutableHashSet<int> Given)
{
    /// <summary>The first place of what is published other than by <c>output</c>: put in a list, passed to a method, kept by a function, dropped.</summary>
    public const int Elsewhere = 100_000;

    /// <summary>The notes that a value may be forbidden, and whether it was refused on any run.</summary>
    public ImmutableDictionary<Noted, bool> Notes { get; init; } = ImmutableDictionary<Noted, bool>.Empty;

    /// <summary>The rules reported, and the places.</summary>
    public ImmutableHashSet<(string Regel, int ModelPlace)> Reported { get; } = [.. Charges.Select(static one => (one.Regel, one.ModelPlace))];

    /// <summary>Reported, and yet the value got there without a refusal, or never got there while others did.</summary>
    public IEnumerable<Charged> False => Charges.Where(IsFalse);

    /// <summary>Reported of a value that no run brought to where others got: what cannot happen is no error.</summary>
    public IEnumerable<Charged> Unmet => Charges.Where(one => one.Witness is not null && IsFalse(one) && !Carried.ContainsKey(one));

    private bool IsFalse(Charged one) => Places.TryGetValue(one.ModelPlace, out var place)
        && (one.Witness is null ? !place.Always.Contains(one.Regel) : Carried.TryGetValue(one, out var always) ? !always : Given.Contains(one.Witness.Value));

    /// <summary>Refused on every run, and not reported, here or where the value went before.</summary>
    public IEnumerable<(string Regel, int ModelPlace)> Uteblitt =>
        Certain.Where(
            certain => !Reported.Contains(certain) && !Blamed.Contains(certain)
                && !Reported.Any(reported => reported.ModelPlace >= Elsewhere && reported.Regel == certain.Regel));

    /// <summary>Refused on every run: of what goes to <c>output</c>, for the other places are only those that were reported.</summary>
    public IEnumerable<(string Regel, int ModelPlace)> Certain =>
        Places.Where(static place => place.Key < Elsewhere).SelectMany(static place => place.Value.Always.Select(regel => (regel, place.Key)));
}
