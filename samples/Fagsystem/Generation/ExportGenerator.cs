using System.Globalization;
using Fagsystem.Overfoering;

namespace Fagsystem.Generation;

/// <summary>Makes the sample's export from a seed: the same seed, the same bytes.</summary>
internal static class ExportGenerator
{
    /// <summary>The seed of the export that is kept in <c>Data</c>.</summary>
    public const ulong Seed = 20_261_121;

    private const int FirstSequenceNumber = 1001;

    public static GeneratedExport Generate(ulong seed = Seed)
    {
        var dice = new Dice(seed);
        var builder = new DeltakerBuilder(dice, new NumberSeries(dice), new NameList(dice));
        List<(TestCase TestCase, DeltakerDraft Draft)> deltakere =
        [
            .. TestCases.All.SelectMany(testCase => Enumerable.Range(0, testCase.Count).Select(_ => (testCase, testCase.Create(builder)))),
        ];
        dice.Shuffle(deltakere);
        deltakere.AddRange([.. deltakere.Where(static d => d.TestCase.Double).Select(static d => (d.TestCase, Duplicate(d.Draft)))]);

        // A die of their own: facts change nothing else in the export.
        var opphold = new OppholdBuilder(new Dice(seed + 1));
        return new GeneratedExport(
        [
            .. deltakere.Select(
                (d, place) => opphold.With(d.Draft).WithNumber((FirstSequenceNumber + place).ToString(CultureInfo.InvariantCulture), d.TestCase.What)),
        ]);
    }

    // The second time the same person is met, NIR has the participation already.
    private static DeltakerDraft Duplicate(DeltakerDraft draft) =>
        draft.AllWaiting(SakOutcome.Conflict, Oppfoelging.Saksbehandler, "NIR5003") with { INir = null };
}
