using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Walk;
using Nir.Sdk.Analyzers.Regler;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>What the analysis costs, counted: graphs, transfers, bytes. Times are for <c>tests/Benchmarks</c>.</summary>
public sealed class CostTests
{
    private const string Program =
        "new Introduksjonsprogram { Id = default, Kommune = default, Person = null!, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = Lovverk.Integreringsloven, Sluttmaal = target }";
    private const string Sak =
        "class Sak { public Lovverk Lovverk { get; set; } [ForbudtUnder(Lovverk.Introduksjonsloven, \"ACME1\")] public string? Avtale { get; set; } }";

    /// <summary>Statements that make or change a registration, to be repeated.</summary>
    private static readonly ImmutableDictionary<string, Func<int, string>> Statements = ImmutableDictionary<string, Func<int, string>>.Empty
        .Add("dropped", static _ => $"_ = {Program};\n")
        .Add("handed on", static _ => $"Take({Program});\n")
        .Add("added to a list", static _ => $"alle.Add({Program});\n")
        .Add("kept", static i => $"var p{i} = {Program};\n")
        .Add("kept and handed on", static i => $"var p{i} = {Program}; Take(p{i});\n")
        .Add("with a choice", static _ => $"Take({Program.Replace("= target", "= c ? target : null", StringComparison.Ordinal)});\n")
        .Add("under a guard", static _ => "if (p.Lovverk == Lovverk.Integreringsloven) Take(p with { Sluttmaal = target });\n")
        .Add("mutable", static i => $"var s{i} = new Sak(); s{i}.Lovverk = Lovverk.Integreringsloven; s{i}.Avtale = \"x\"; Take(s{i});\n");

    public static TheoryData<string> Kinds => [.. Statements.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Graphs_are_built_only_for_bodies_that_give_a_governed_member_a_value_or_meet_a_contract()
    {
        var plain = string.Concat(Enumerable.Range(0, 20).Select(static i => $$"""
            static int Ordinary{{i}}(List<string> alle, Introduksjonsprogram p)
            {
                foreach (var en in alle) { if (en.Length > {{i}} && p.Sluttmaal is null && p.Lovverk == Lovverk.Introduksjonsloven) return en.Select(static c => (int)c).Sum(); }
                var without = p with { Startdato = null };
                return without.Vedtak?.Count ?? {{i}};
            }
            """));
        var governed = $"static object Create(Sluttmaal target) => {Program};\nstatic object Other(Introduksjonsprogram p) => p with {{ Sluttmaal = null }};\n";

        var statistics = await MeasureAsync($"class C {{ {plain} {governed} }}");

        Assert.Equal(2, statistics.GraphsBuilt);
        Assert.True(statistics.BodiesSeen >= 22, $"{statistics.BodiesSeen} bodies were seen.");
        Assert.Equal(0, (await MeasureAsync($"class C {{ {plain} }}")).Transfers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    public void Nested_loops_are_walked_a_few_times_not_once_for_each_round(int depth)
    {
        var open =
            string.Concat(
                Enumerable.Range(0, depth).Select(static i => $"for (var i{i} = 0; i{i} < 1000; i{i}++) {{ if (c) p = p with {{ Lovverk = lov }};\n"));
        var body =
            Body.Create(
                $"{open} lov = lov == Lovverk.Introduksjonsloven ? Lovverk.Integreringsloven : lov; p = p with {{ Sluttmaal = target }}; Take(p); {new string('}', depth)}");

        var operations =
            body.Graph.Blocks.Sum(
                static block => block.Operations.Concat(block.BranchValue is { } value ? [value] : []).Sum(static one => one.DescendantsAndSelf().Count()));

        // Each block when it is first met, and again for each loop around it, in each of the states that a loop keeps apart; what is
        // carried from block to block is paid for too.
        Assert.InRange(body.Run().Spent, operations, operations * 9 * 2 * (1 + depth));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_as_many_initialisers_cost_twice_as_many_transfers(string kind)
    {
        var spent = new[] { 150, 300, 600 }.Select(count => Body.Create(Repeat(kind, count)).Run().Spent).ToList();

        Assert.InRange((double)spent[1] / spent[0], 1.8, 2.1);
        Assert.InRange((double)spent[2] / spent[1], 1.8, 2.1);
    }

    [Theory]
    [InlineData("handed on")]
    [InlineData("with a choice")]
    public void Two_thousand_initialisers_cost_four_times_as_much_as_five_hundred(string kind)
    {
        var (few, many) = (Body.Create(Repeat(kind, 500)), Body.Create(Repeat(kind, 2000)));

        Assert.InRange((double)many.Run().Spent / few.Run().Spent, 3.6, 4.2);
        var bytes = many.Bytes();
        Assert.InRange((double)bytes / few.Bytes(), 3.2, 4.8);
        // A choice is walked on both its ways.
        Assert.InRange(bytes / 2000, 1, kind == "with a choice" ? 50_000 : 30_000);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_said_not_to_be_analysed_and_its_twin_is()
    {
        // Choices that stay in reach of each other: what is known at one must be carried past all that follow.
        static string Code(
            int count) =>
                $"static class C {{ static void Large(Sluttmaal target, bool c) {{ {string.Concat(Enumerable.Range(0, count).Select(static i => $"var p{i} = {Program.Replace("= target", "= c ? target : null", StringComparison.Ordinal)};\n"))} Take(p0 with {{ Lovverk = Lovverk.Introduksjonsloven, Sluttmaal = target }}); }} static void Take(object x) {{ }} }}";

        var found = await AnalyzeAsync(Code(2000), new());
        var twin = await AnalyzeAsync(Code(70), new());

        Assert.Equal(["NIR1956"], found.Select(static d => d.Id));
        Assert.Equal("Large", found[0].Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found[0].Location.SourceSpan));
        Assert.Equal(DiagnosticSeverity.Info, found[0].Severity);
        Assert.Equal(["NIR1001"], twin.Select(static d => d.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Five_thousand_statements_are_analysed_or_said_not_to_be(string kind)
    {
        string Code(int count) =>
            $"{Sak} class C {{ void Large(Introduksjonsprogram p, Sluttmaal target, bool c, List<object> alle) {{ {Repeat(kind, count)} Take(p with {{ Lovverk = Lovverk.Introduksjonsloven, Sluttmaal = target }}); }} static void Take(object x) {{ }} }}";
        Assert.Equal("NIR1001", Assert.Single(await AnalyzeAsync(Code(5), new FeltregelAnalyzer())).Id);

        var found = await new Build().AnalyzeAsync(new FeltregelAnalyzer(), Compile(Code(5000)));

        Assert.Contains(Assert.Single(found).Id, new[] { "NIR1001", "NIR1956" });
    }

    [Theory]
    [InlineData("handed on")]
    [InlineData("with a choice")]
    public void A_body_of_four_thousand_statements_stops_wherever_it_is_told_to(string kind)
    {
        var body = Body.Create(Repeat(kind, 4000));
        var looks = body.Looks();

        // What is done between two looks is told by what it allocates: a twentieth of the whole walk at most.
        Assert.InRange(looks.Max(), 1, looks.Sum() / 20);
        foreach (var part in new[] { 0, 1, 2, 3 })
        {
            var place = 1 + (looks.Count / 4 * part);
            Assert.Equal(place, body.StoppedAt(place));
        }
    }

    [Fact]
    public async Task Where_no_file_names_the_SDK_nothing_is_looked_at()
    {
        var analyzer = new FeltregelAnalyzer();
        var build = new Build { WithGlobalUsings = false };

        Assert.Empty(
            await build.AnalyzeAsync(analyzer, build.Compile([("Test0.cs", "class C { int M(int a) { System.Console.WriteLine(a); return a + 1; } }")])));
        Assert.Equal(0, analyzer.Statistics.BodiesSeen);
        Assert.Empty(await build.AnalyzeAsync(analyzer, build.Compile([("Test0.cs", "using Nir.Sdk.Kodeverk; class C { Lovverk M(Lovverk a) => a; }")])));
        Assert.Equal(1, analyzer.Statistics.BodiesSeen);
    }

    [Fact]
    public async Task One_body_that_is_too_large_leaves_the_others_alone()
    {
        var code =
            $"static class C {{ static object A(Sluttmaal target) => {Program.Replace("Integrerings", "Introduksjons", StringComparison.Ordinal)}; static void B(Sluttmaal target) {{ {Repeat("dropped", 9)} }} }}";

        var found = await AnalyzeAsync(code, new() { Budget = 100 });

        Assert.Equal(["NIR1001", "NIR1956"], found.Select(static d => d.Id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_body_costs_the_same_each_time(string kind)
    {
        var body = Body.Create(Repeat(kind, 50));
        _ = body.Bytes();

        var (first, second) = (body.Bytes(), body.Bytes());

        Assert.InRange((double)second / first, 0.95, 1.05);
        Assert.Equal(body.Run().Spent, body.Run().Spent);
    }

    private static string Repeat(string kind, int count) => string.Concat(Enumerable.Range(0, count).Select(Statements[kind]));

    private static async Task<FlowStatistics> MeasureAsync(string code)
    {
        var analyzer = new FeltregelAnalyzer();
        _ = await AnalyzeAsync(code, analyzer);
        return analyzer.Statistics;
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string code, FeltregelAnalyzer analyzer) =>
        new Build().AnalyzeCompilingAsync([analyzer], Compile(code));

    // The compiler's own analysis of what may be null costs many times ours in bodies as long as these, and nothing here asks for it.
    private static CSharpCompilation Compile(string code) => new Build().Compile([("Test0.cs", $"#nullable disable\n{code}")]);

    /// <summary>A method's body, made ready so that only the walk is measured.</summary>
    private sealed record Body(RegimeTable Table, IMethodBodyOperation Operation, ControlFlowGraph Graph, ISymbol Owner)
    {
        public static Body Create(string statements)
        {
            var compilation =
                Compile(
                    $"{Sak} class C {{ void M(Introduksjonsprogram p, Lovverk lov, Sluttmaal target, bool c, List<object> alle) {{ {statements} }} static void Take(object x) {{ }} }}");
            var tree = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Test0.cs");
            var method = tree.GetCompilationUnitRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().First();
            var model = compilation.GetSemanticModel(tree);
            var operation = (IMethodBodyOperation)model.GetOperation(method, TestContext.Current.CancellationToken)!;
            Assert.DoesNotContain(operation.Descendants(), static one => one is IInvalidOperation);
            return new(RegimeTable.For(NirSymbols.For(compilation)!)!, operation, ControlFlowGraph.Create(operation, TestContext.Current.CancellationToken),
                model.GetDeclaredSymbol(method, TestContext.Current.CancellationToken)!);
        }

        public Budget Run()
        {
            var analysis = Analysis(TestContext.Current.CancellationToken);
            Assert.All(analysis.Run(Graph, Owner), static finding => Assert.NotEqual(RegelDescriptions.NIR1956, finding.Rule));
            return analysis.Budget;
        }

        /// <summary>The bytes that are allocated between each two looks at whether to stop, and after the last.</summary>
        public List<long> Looks()
        {
            var analysis = Analysis(TestContext.Current.CancellationToken);
            var bytes = new List<long>(capacity: 4_000_000);
            var before = GC.GetAllocatedBytesForCurrentThread();
            analysis.Budget.Looked = Look;
            _ = analysis.Run(Graph, Owner);
            Look();
            return bytes;

            void Look()
            {
                var now = GC.GetAllocatedBytesForCurrentThread();
                bytes.Add(now - before);
                before = now;
            }
        }

        /// <summary>How many looks there were when the walk was told to stop at one of them.</summary>
        public int StoppedAt(int place)
        {
            using var stop = new CancellationTokenSource();
            var looks = 0;
            var analysis = Analysis(stop.Token);
            analysis.Budget.Looked = () =>
            {
                if (++looks == place)
                {
                    stop.Cancel();
                }
            };
            _ = Assert.Throws<OperationCanceledException>(() => analysis.Run(Graph, Owner));
            return looks;
        }

        private BodyAnalysis Analysis(CancellationToken stop) => new(Table, [Operation], ruleSetDate: null, budget: null, mostStates: null, stop);

        // What the compiler holds by weak references alone is made again when memory is short, and is none of ours.
        public long Bytes() => Allocation.Least(() => Run());
    }
}
