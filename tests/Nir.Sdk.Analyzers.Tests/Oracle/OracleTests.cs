using System.Collections.Immutable;
using System.Globalization;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>The validator is the oracle: what the analyzer calls an error, the validator refuses every time it comes by.</summary>
public class OracleTests(ITestOutputHelper output)
{
    private const int Bundle = 250;
    private const int MaxShrinking = 150;

    private const double LeastRecall = 0.98;
    private const double LeastRecallOfAConstruct = 0.90;
    private const double MostNotesOnRightCode = 0.10;
    private const int LeastProgramsOfAConstruct = 20;
    private const double LeastWithOperations = 1 / 3.0;

    private const int Enough = 1000;

    // More on demand: NIR_ORACLE_PROGRAMS=2000 NIR_ORACLE_SEED=20001. docs/decisions/oracle.md tells of ten such seeds.
    private int Programs => Read("NIR_ORACLE_PROGRAMS", Default);

    /// <summary>How many programs are judged where nobody asks for another number.</summary>
    protected virtual int Default => Enough;

    private static int Seed => Read("NIR_ORACLE_SEED", 1);

    [Fact]
    public async Task No_error_is_false_and_nearly_all_that_is_certain_is_reported()
    {
        var judge = new List<OracleVerdict>();
        foreach (var bundle in Enumerable.Range(Seed, Programs).Chunk(Bundle))
        {
            judge.AddRange((await OracleJudge.JudgeAsync([.. bundle.Select(static seed => new Grammar(seed).Create(seed))]))!.Value);
        }

        var operations = judge.Count(static verdict => verdict.Program.Constructions.Contains(Grammar.RunsCode)) / (double)judge.Count;
        output.WriteLine($"{judge.Count} programs from {Seed}, {operations:P0} with operations that run code nobody wrote a call for");
        var recall = Recall.From(judge);
        output.WriteLine(
            $"{judge.Sum(static verdict => verdict.Charges.Count)} charges, {judge.Sum(static verdict => verdict.False.Count())} false, {judge.Sum(static verdict => verdict.Unmet.Count())} of them of values never met");
        output.WriteLine(recall.ToString());
        var notes = judge.SelectMany(static verdict => verdict.Notes.Values).ToList();
        var right = notes.Count == 0 ? 0 : notes.Count(static isMet => !isMet) / (double)notes.Count;
        output.WriteLine($"{notes.Count} notes, {right:P1} of them on right code");
        if (judge.Find(static verdict => verdict.False.Any()) is { } wrong)
        {
            var smallest = await ShrinkAsync(wrong);
            output.WriteLine(string.Join("\n", judge.SelectMany(static verdict => verdict.False.Select(one => $"{verdict.Program.Nummer}: {one}"))));
            Assert.Fail(
                $"False: {string.Join(", ", smallest.False)} ({judge.Count(static verdict => verdict.False.Any())} programs)\n{smallest.Program.ToKode()}");
        }

        // Fewer programs say too little of what is missed.
        if (Programs < Enough)
        {
            return;
        }

        Assert.InRange(operations, LeastWithOperations, 1);
        Assert.InRange(right, 0, MostNotesOnRightCode);
        if (recall.Total < LeastRecall)
        {
            Assert.Fail($"Recall {recall.Total:P1}\n{recall}\n{await MissedAsync(judge)}");
        }

        Assert.All(recall.PerConstruct, static row => Assert.True(row.Recall >= LeastRecallOfAConstruct, $"{row.Construct}: {row.Recall:P1}"));
        Assert.All(recall.PerConstruct,
            static row => Assert.True(row.Programs >= LeastProgramsOfAConstruct, $"{row.Construct} occurs in {row.Programs} programs"));
    }

    [Fact]
    public async Task The_verdict_does_not_depend_on_how_a_guard_is_written_or_on_names()
    {
        var basis = await ReportedAsync(GuardForm.Equality, "x");
        foreach (var form in Enum.GetValues<GuardForm>())
        {
            Same(basis, await ReportedAsync(form, "x"), form.ToString());
        }

        Same(basis, await ReportedAsync(GuardForm.Equality, "zeta"), "renamed");
    }

    [Fact]
    public async Task The_verdict_does_not_depend_on_the_order_of_independent_statements()
    {
        var programmer = Seeds.Select(static seed => new Grammar(seed).Create(seed)).ToList();
        var replaced = programmer.Select(Order.Replaced).ToList();
        Assert.True(programmer.Zip(replaced).Count(static pair => pair.First.ToKode() != pair.Second.ToKode()) > programmer.Count / 4);
        Same(await ReportedAsync(programmer), await ReportedAsync(replaced), "reordered");
    }

    private IEnumerable<int> Seeds => Enumerable.Range(Seed, Math.Max(40, Programs / 20));

    private Task<ImmutableArray<(GeneratedProgram Program, string Verdict)>> ReportedAsync(GuardForm form, string name) =>
        ReportedAsync([.. Seeds.Select(seed => new Grammar(seed, form, name).Create(seed))]);

    private static async Task<ImmutableArray<(GeneratedProgram Program, string Verdict)>> ReportedAsync(IReadOnlyList<GeneratedProgram> programs) =>
        [.. programs.Zip(await OracleJudge.ReportAsync(programs), static (program, charges) => (program, Verdict(charges)))];

    /// <summary>The same rules at the same places; places that have no number of their own are counted.</summary>
    private static void Same(
        ImmutableArray<(GeneratedProgram Program, string Verdict)> basis, ImmutableArray<(GeneratedProgram Program, string Verdict)> others, string how)
    {
        foreach (var ((first, verdict), (second, other)) in basis.Zip(others))
        {
            Assert.True(verdict == other, $"{how}: [{other}] instead of [{verdict}]\n{first.ToKode()}\n{second.ToKode()}");
        }
    }

    private static string Verdict(ImmutableHashSet<Charged> charges) =>
        string.Join(", ",
            charges.Select(static one => (one.Regel, one.ModelPlace)).Distinct()
                .Select(static reported => (reported.Regel, ModelPlace: Math.Min(reported.ModelPlace, OracleVerdict.Elsewhere))).Order()
                .Select(static reported => $"{reported.Regel} {reported.ModelPlace}"));

    private static async Task<OracleVerdict> ShrinkAsync(OracleVerdict verdict) => await ShrinkAsync(verdict, static d => d.False.Any());

    private static async Task<OracleVerdict> ShrinkAsync(OracleVerdict verdict, Func<OracleVerdict, bool> fails)
    {
        var attempt = 0;
        for (var shrunk = true; shrunk && attempt < MaxShrinking;)
        {
            shrunk = false;
            foreach (var less in Sentence.Less(verdict.Program.Sentences))
            {
                if (++attempt > MaxShrinking)
                {
                    break;
                }

                if (await OracleJudge.JudgeAsync([verdict.Program with { Sentences = less }]) is [var next] && fails(next))
                {
                    (verdict, shrunk) = (next, true);
                    break;
                }
            }
        }

        return verdict;
    }

    /// <summary>The smallest programs of a few certain refusals that went unreported, to learn from.</summary>
    private static async Task<string> MissedAsync(List<OracleVerdict> judge)
    {
        var text = "";
        foreach (var verdict in judge.Where(static verdict => verdict.Uteblitt.Any()).Take(2))
        {
            var smallest = await ShrinkAsync(verdict, static d => d.Uteblitt.Any());
            text += $"missed {string.Join(", ", smallest.Uteblitt)}\n{smallest.Program.ToKode()}\n";
        }

        return text;
    }

    /// <summary>A number that is asked for on demand.</summary>
    internal static int Read(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : fallback;
}
