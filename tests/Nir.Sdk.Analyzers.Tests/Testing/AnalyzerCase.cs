using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Checks what an analyzer says about marked source, and that it says the same when the source stands otherwise.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <param name="Rule">The rule that <c>[|...|]</c> stands for.</param>
/// <param name="Frame">What the bodies of methods are put into.</param>
internal sealed record AnalyzerCase<TAnalyzer>(string Rule, string Frame = AnalyzerCase<TAnalyzer>.Body)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Where the body stands in <see cref="Frame"/>.</summary>
    public const string Body = "/*body*/";

    // The cases of a table are compiled and analysed together, once.
    private static readonly ConcurrentDictionary<(string Rule, object Cases), Lazy<Task<ImmutableDictionary<string, ImmutableArray<string>>>>> Trials = [];

    public Build Build { get; init; } = new();

    /// <summary>What all cases use, and of which nothing is said.</summary>
    public string Shared { get; init; } = "";

    /// <summary>Whether the bodies of a case are also wrapped in a local function and in a lambda, told by the silent one: not where the answer rightly
    /// differs.</summary>
    public Func<string, bool> Wraps { get; init; } = static _ => true;

    /// <summary>Checks a case of a table: what must be said of one body, and silence over its twin one step away.</summary>
    /// <param name="all">The table, always the same one: situation, loud body, silent body.</param>
    /// <param name="loud">The loud body.</param>
    /// <param name="silent">Its twin.</param>
    public async Task VerifyAsync(TheoryData<string, string, string> all, string loud, string silent)
    {
        AssertTwins(loud, silent);
        var trial =
            Trials.GetOrAdd((Rule, all), _ => new(() => TryAsync([.. all.Select(static row => row.Data).Select(static row => (row.Item2, row.Item3))])));
        var complaints = await trial.Value;
        AssertNone(complaints[loud].AddRange(complaints[silent]));
    }

    /// <summary>Checks two bodies: what must be said of one, and silence over its twin one step away.</summary>
    public async Task VerifyAsync(string loud, string silent)
    {
        AssertTwins(loud, silent);
        AssertNone([.. (await TryAsync([(loud, silent)])).Values.SelectMany(static one => one)]);
    }

    /// <summary>Checks one body, loud or silent.</summary>
    public async Task VerifyAsync(string body) => AssertNone((await TryAsync([(body, body)]))[body]);

    public string In(string body) => Frame.Replace(Body, body, StringComparison.Ordinal);

    private static void AssertTwins(string loud, string silent)
    {
        Assert.Contains("|]", loud, StringComparison.Ordinal);
        Assert.DoesNotContain("|]", silent, StringComparison.Ordinal);
    }

    private static void AssertNone(ImmutableArray<string> complaints) => Assert.True(complaints.IsEmpty, string.Join("\n\n", complaints));

    private async Task<ImmutableDictionary<string, ImmutableArray<string>>> TryAsync(ImmutableArray<(string Loud, string Silent)> twins)
    {
        var bodies = twins.SelectMany(static one => new[] { one.Loud, one.Silent }).Distinct().ToImmutableArray();
        var unwrapped = twins.Where(one => !Wraps(one.Silent)).SelectMany(static one => new[] { one.Loud, one.Silent }).ToHashSet();
        var subjects = bodies.Select(body => new Subject(In(body)) { Wrapped = !unwrapped.Contains(body) }).ToImmutableArray();
        var complaints = await new Trial<TAnalyzer>(Build, Rule, subjects, Shared.Length == 0 ? [] : [Shared]).RunAsync();
        return bodies.Zip(complaints).ToImmutableDictionary(static one => one.First, static one => one.Second);
    }
}
