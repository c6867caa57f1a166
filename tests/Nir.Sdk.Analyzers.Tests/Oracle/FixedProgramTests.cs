using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Felt;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Generated programs run as they are and as a fix leaves them: what was lawful is unchanged, and nothing breaks a rule that it did not
/// break.</summary>
public sealed partial class FixedProgramTests
{
    private const int Programs = 250;
    private const int FirstSeed = 40_001;
    private const int Throws = 24;
    private const int LeastFixed = 20;

    private static readonly Build Build = new() { LanguageVersion = LanguageVersion.Preview };

    private static readonly Lovverk[] Lover = [Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];

    public static TheoryData<string> Fixes => [nameof(RemoveValueCodeFix), nameof(GuardCodeFix)];

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task What_was_lawful_is_unchanged(string name)
    {
        CodeFixProvider fix = name is nameof(GuardCodeFix) ? new GuardCodeFix() : new RemoveValueCodeFix();
        var programs = Enumerable.Range(FirstSeed, Programs).Select(static seed => new Grammar(seed, isNarrow: true).Create(seed)).ToList();
        var before = Compile(programs.ToDictionary(static program => program.Nummer, static program => program.ToKode()));
        var found = (await Build.AnalyzeAsync(new FeltregelAnalyzer(), before)).Where(one => fix.FixableDiagnosticIds.Contains(one.Id))
            .ToLookup(static one => one.Location.SourceTree!.FilePath);
        var mended = await MendAsync(fix, programs, found);

        Assert.True(mended.Count >= LeastFixed, $"{mended.Count} programs were mended: too few to say anything.");
        var after = Compile(mended);
        using var old = new Loaded(before);
        using var now = new Loaded(after);
        Assert.All(mended,
            one => Compare(old.Program(one.Key), now.Program(one.Key), $"{programs.Find(program => program.Nummer == one.Key)!.ToKode()}\n{one.Value}"));
    }

    private static CSharpCompilation Compile(IReadOnlyDictionary<int, string> programs) =>
        Build.Compile([("Kulisse.cs", TestFixture.Kode), .. programs.Select(static one => (PathTo(one.Key), one.Value))]);

    private static string PathTo(int number) => $"Program{number}.cs";

    /// <summary>The first fault of each program that the fix is offered for. What throws a coin is left: without it, all that follows falls out
    /// otherwise.</summary>
    private static async Task<Dictionary<int, string>> MendAsync(
        CodeFixProvider fix, List<GeneratedProgram> programs, ILookup<string, Diagnostic> found)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp, parseOptions: Build.ParseOptions,
            compilationOptions: Build.CompilationOptions, metadataReferences: Build.References));
        project = project.AddDocument("GlobalUsings.cs", Build.GlobalUsings).Project.AddDocument("Kulisse.cs", TestFixture.Kode).Project;
        // Made once: what a program is added to is not compiled again.
        _ = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var mended = new Dictionary<int, string>();
        foreach (var program in programs)
        {
            var document = project.AddDocument(PathTo(program.Nummer), program.ToKode());
            foreach (var diagnostic in found[PathTo(program.Nummer)])
            {
                if (!Coins().IsMatch(program.ToKode().AsSpan(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))
                    && await FixAsync(fix, document, diagnostic) is { } text)
                {
                    mended.Add(program.Nummer, text);
                    break;
                }
            }
        }

        return mended;
    }

    [GeneratedRegex(@"\b(M|Noe)\(\)")]
    private static partial Regex Coins();

    private static async Task<string?> FixAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        var cancellation = TestContext.Current.CancellationToken;
        CodeAction? offered = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered ??= action, cancellation));
        if (offered is null)
        {
            return null;
        }

        var change = (await offered.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
        return (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(cancellation)).ToString();
    }

    private static void Compare(Runnable old, Runnable now, string code)
    {
        foreach (var lov in Lover)
        {
            for (var seed = 0; seed < Throws; seed++)
            {
                var (before, after) = (old.Run(lov, seed), now.Run(lov, seed));
                Assert.True(before.Length == after.Length, $"Under {lov}, throw {seed}, {after.Length} are published, not {before.Length}.\n{code}");
                foreach (var (was, becomes) in before.Zip(after))
                {
                    var broken = Broken(was);
                    Assert.True(
                        broken.Count > 0
                            || was == becomes, $"Under {lov}, throw {seed}, a lawful one became another: {was?.Sluttmaal} {becomes?.Sluttmaal}.\n{code}");
                    Assert.True(Broken(becomes).IsSubsetOf(broken), $"Under {lov}, throw {seed}, a rule is broken that was not.\n{code}");
                }
            }
        }
    }

    private static ImmutableHashSet<string> Broken(Introduksjonsprogram? registrering) => registrering is null ? [] : Oracle.Run.Broken(registrering);

    /// <summary>Compiled programs in memory.</summary>
    private sealed class Loaded : IDisposable
    {
        private readonly AssemblyLoadContext _context = new("Fixed", isCollectible: true);
        private readonly System.Reflection.Assembly _assembly;

        public Loaded(CSharpCompilation compilation)
        {
            using var image = new MemoryStream();
            var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static one => one.Severity is DiagnosticSeverity.Error)
                .Select(static one => $"{one}\n{one.Location.SourceTree}")));
            image.Position = 0;
            _assembly = _context.LoadFromStream(image);
        }

        public Runnable Program(int number)
        {
            var fixture = _assembly.GetType("TestFixture")!;
            return new(
                _assembly.GetType($"Program{number}")!.GetMethod("Run")!.CreateDelegate<Action<Lovverk, Action<int, object?>>>(),
                fixture.GetMethod("As")!.CreateDelegate<Func<object?, Introduksjonsprogram?>>(), fixture.GetMethod("Seed")!.CreateDelegate<Action<int>>(),
                () => fixture.GetField("Delt")!.SetValue(null, null));
        }

        public void Dispose() => _context.Unload();
    }

    private sealed record Runnable(
        Action<Lovverk, Action<int, object?>> Body, Func<object?, Introduksjonsprogram?> As, Action<int> Seed, Action Clear)
    {
        /// <summary>What is published, in order, as it is then.</summary>
        public ImmutableArray<Introduksjonsprogram?> Run(Lovverk lov, int seed)
        {
            var published = ImmutableArray.CreateBuilder<Introduksjonsprogram?>();
            Seed(seed);
            Clear();
            try
            {
                Body(lov, (_, thing) => published.Add(As(thing)));
            }
            catch (InvalidOperationException)
            {
                // The program threw on purpose: what it published before stands.
            }

            return published.ToImmutable();
        }
    }
}
