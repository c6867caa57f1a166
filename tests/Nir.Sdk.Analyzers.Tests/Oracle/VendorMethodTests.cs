using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>What is said of hundreds of methods as vendors write them, each run on all inputs and judged by the validator.</summary>
public sealed class VendorMethodTests(ITestOutputHelper output)
{
    private const int LeastMethods = 430;
    private const int LeastNotes = 20;
    private const double MostNotesOnRightCode = 0.10;
    private const double LeastRecall = 0.98;

    private static readonly Lazy<Task<ImmutableArray<(string Name, bool IsRight, OracleVerdict Verdict)>>> Judged = new(JudgeAsync);

    [Fact]
    public async Task A_right_method_is_never_refused_and_a_wrong_one_is()
    {
        var judged = await Judged.Value;

        Assert.InRange(judged.Length, LeastMethods, int.MaxValue);
        Assert.All(judged, static one => Assert.True(
            one.IsRight == one.Verdict.Places.Values.All(
                static place => place.Some.IsEmpty), $"{one.Name}, right: {one.IsRight}\n{one.Verdict.Program.ToKode()}"));
    }

    [Fact]
    public async Task No_error_stands_on_a_right_method_and_nearly_all_that_is_certain_is_reported()
    {
        var judged = await Judged.Value;

        Assert.All(judged,
            static one => Assert.True(!one.Verdict.False.Any(), $"{one.Name}: {string.Join(", ", one.Verdict.False)}\n{one.Verdict.Program.ToKode()}"));
        var missed = judged.Where(static one => one.Verdict.Uteblitt.Any()).Select(static one => one.Name).Distinct();
        var recall = Recall.From([.. judged.Select(static one => one.Verdict)]);
        Assert.True(recall.Total >= LeastRecall, $"{recall.Total:P1}: {string.Join(", ", missed)}");
    }

    [Fact]
    public async Task At_most_one_note_in_ten_stands_on_right_code()
    {
        var judged = await Judged.Value;
        var notes = judged.SelectMany(static one => one.Verdict.Notes.Values.Select(isMet => (one.Name, IsMet: isMet))).ToList();
        var right = notes.Where(static one => !one.IsMet).Select(static one => one.Name).ToList();
        output.WriteLine($"{judged.Length} methods, {notes.Count} notes, {right.Count} of them on right code: {string.Join(", ", right.Distinct())}");

        Assert.InRange(notes.Count, LeastNotes, int.MaxValue);
        Assert.InRange(right.Count / (double)notes.Count, 0, MostNotesOnRightCode);
    }

    [Fact]
    public async Task Of_a_wrong_method_something_is_said()
    {
        var judged = await Judged.Value;
        var silent = judged.Where(static one => !one.IsRight && one.Verdict.Charges.IsEmpty && one.Verdict.Notes.IsEmpty).ToList();
        output.WriteLine($"Silent: {string.Join(", ", silent.Select(static one => one.Name).Distinct())}");

        // A table that is read by a variable is looked up when it runs.
        Assert.All(silent, static one => Assert.Equal("a table of laws", one.Name));
    }

    private static async Task<ImmutableArray<(string Name, bool IsRight, OracleVerdict Verdict)>> JudgeAsync() =>
    [
        .. VendorMethods.All.Zip((await OracleJudge.JudgeAsync([.. VendorMethods.All.Select(static one => one.Program)]))!.Value,
            static (one, verdict) => (one.Name, one.IsRight, verdict)),
    ];
}
