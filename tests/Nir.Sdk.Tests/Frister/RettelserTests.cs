using System.Globalization;
using System.Text.RegularExpressions;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

public sealed class RettelserTests
{
    // K12 was withdrawn: K28 says what holds.
    private const int Withdrawn = 12;
    private const int Last = 42;

    private static readonly IReadOnlyDictionary<string, Rettelser.Par> All =
        Rettelser.All.Concat(Parameterrettelser.All).ToDictionary(static pair => pair.Key, static pair => pair.Value);

    public static TheoryData<string> Numbers => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_correction_holds_and_its_twin_falls_on_the_other_side(string number)
    {
        var pair = All[number];

        Assert.Equal($"{pair.What} => {pair.Expected}", $"{pair.What} => {pair.Answer()}");
        Assert.Equal($"twin => {pair.VentetTvilling}", $"twin => {pair.Tvilling()}");
        Assert.NotEqual(pair.Expected, pair.VentetTvilling);
    }

    [Fact]
    public void Every_correction_has_an_example_and_a_twin()
    {
        var tried = All.Keys.Select(static key => Regex.Match(key, "^K([0-9]+)")).Where(static match => match.Success)
            .Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(1, Last).Except([Withdrawn]), tried.Distinct().Order());
    }

    [Fact]
    public void A_person_under_introduksjonsloven_is_shown_no_paragraph_of_integreringsloven()
    {
        // Which law governs is settled by the new law's own transition rules, and so is what it let live on.
        string[] transition = ["lovvalg", "lovvalg-for-asylsoekere", "kapittel-6a", "overgang-mellom-tillatelser", "overgang-i-mottak", "pandemiregistrering"];
        var shown = new SortedSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new RandomSak(seed);
            var assessment = new Regelmotor().Assess(random.Sak(), random.Day());
            foreach (var answer in assessment.Answer.Where(static answer => answer.Lovverk is Lovverk.Introduksjonsloven))
            {
                shown.UnionWith(answer.Forklaring.Step.Select(static step => step.Regel).Append(answer.GjelderIkkeTold).OfType<Regelrad>()
                    .Where(row => !transition.Contains(row.Tabell) && row.Kilde?.Id is { } kilde
                        && (kilde.StartsWith("il-", StringComparison.Ordinal) || kilde.StartsWith("if-", StringComparison.Ordinal)))
                    .Select(static row => $"{row.Rad} {row.Kilde!.Id}"));
            }
        }

        Assert.Empty(shown);
    }
}
