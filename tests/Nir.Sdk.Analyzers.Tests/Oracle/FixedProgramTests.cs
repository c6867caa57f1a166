using System.Collections.Immutable;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.CodeFixes.Felt;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Generated programs run as they are and as a fix leaves them: what was lawful is unchanged, and nothing breaks a rule that it did not
/// break. Fix-all leaves what one fix after the other does.</summary>
public sealed partial class FixedProgramTests(ITestOutputHelper output)
{
    private const int Bundle = 250;
    private const int Throws = 24;
    private const int LeastFixed = 20;

    private static readonly Lovverk[] Lover = [Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];

    public static TheoryData<string> Fixes => [nameof(RemoveValueCodeFix), nameof(GuardCodeFix)];

    // More on demand, as for OracleTests.
    private static int Programs => OracleTests.Read("NIR_ORACLE_PROGRAMS", 150);

    private static int FirstSeed => OracleTests.Read("NIR_ORACLE_SEED", 40_001);

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task What_was_lawful_is_unchanged(string name)
    {
        CodeFixProvider fix = name is nameof(GuardCodeFix) ? new GuardCodeFix() : new RemoveValueCodeFix();
        var (all, faults) = (0, new List<string>());
        foreach (var seeds in Enumerable.Range(FirstSeed, Programs).Chunk(Bundle))
        {
            var programs = seeds.ToDictionary(static seed => seed, static seed => WithPlaces(new Grammar(seed).Create(seed).ToKode()));
            using var mending = new ProgramMending(fix);
            var mended = await mending.MendAsync(programs);
            faults.AddRange(mending.Faults);
            all += mended.Count;
            using var old = new Loaded(ProgramMending.Compile(programs));
            using var now = new Loaded(ProgramMending.Compile(mended));
            faults.AddRange(
                from one in mended
                let fault = Compare(old.Program(one.Key), now.Program(one.Key))
                where fault is not null
                select $"{fault}\n{programs[one.Key]}\n{one.Value}");
        }

        output.WriteLine($"{all} programs were mended, {faults.Count} of them wrongly.");
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
        Assert.True(all >= Math.Min(LeastFixed, Programs / 10), $"{all} programs were mended: too few to say anything.");
    }

    /// <summary>Each coin of a program by its place, so that a value that is thrown for no more leaves the others as they fell.</summary>
    private static string WithPlaces(string program)
    {
        var place = 0;
        return Coins().Replace(program, coin => $"{coin.Groups[1].Value}({++place})");
    }

    [GeneratedRegex(@"\b(M|Noe)\(\)")]
    private static partial Regex Coins();

    private static string? Compare(Runnable old, Runnable now)
    {
        foreach (var lov in Lover)
        {
            for (var seed = 0; seed < Throws; seed++)
            {
                var (before, after) = (old.Run(lov, seed), now.Run(lov, seed));
                if (before.Length != after.Length)
                {
                    return $"Under {lov}, throw {seed}, {after.Length} are published, not {before.Length}.";
                }

                foreach (var (was, becomes) in before.Zip(after))
                {
                    var broken = Broken(was);
                    if (broken.Count == 0 && was != becomes)
                    {
                        return $"Under {lov}, throw {seed}, a lawful one became another: {was?.Sluttmaal} {becomes?.Sluttmaal}.";
                    }

                    if (!Broken(becomes).IsSubsetOf(broken))
                    {
                        return $"Under {lov}, throw {seed}, a rule is broken that was not.";
                    }
                }
            }
        }

        return null;
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
