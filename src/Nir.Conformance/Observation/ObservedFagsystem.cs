using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Observation;

/// <summary>
/// A fagsystem without an adapter: the harness says what to do, someone does it, and the traffic is judged. What is shown cannot be seen this way, so
/// scenarios about that are answered by the one who looks.
/// </summary>
/// <param name="output">Where to say what to do.</param>
/// <param name="input">Where is told that it is done: a line for each step, empty or with what was shown (<c>refused NIR1201
/// lovverk=integreringsloven</c>).</param>
public sealed class ObservedFagsystem(TextWriter output, TextReader input) : IFagsystem
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public FagsystemDescription Description { get; } = new() { Name = "observed fagsystem", Version = "unknown" };

    /// <inheritdoc/>
    public async Task BeginAsync(ScenarioSetup setup, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(setup);
        await output.WriteLineAsync($"A scenario begins. The day is {setup.Dato:yyyy-MM-dd}.");
        await output.WriteLineAsync($"Point the fagsystem at {setup.Endpoint} (tokens at {setup.TokenEndpoint}).");
        foreach (var login in setup.Logins)
        {
            await output.WriteLineAsync($"  {login.Kommune} {login.Rolle}: client {login.ClientId}, secret {login.ClientSecret}");
        }
    }

    /// <inheritdoc/>
    public async Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await output.WriteLineAsync($"Do on {asked.Dato:yyyy-MM-dd}: {asked.Name} {asked.With.ToJsonString(Indented)}");
        await output.WriteLineAsync(
            "Press Enter when it is done, and write what the fagsystem shows: accepted, refused, conflict ..., rule ids, name=value; or «unsupported».");
        var line = await input.ReadLineAsync(cancellationToken) ?? throw new FagsystemException("Nobody is there to say that the step is done.");
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["unsupported", ..] => new StepAnswer { Unsupported = "The one who watches says so." },
            [var outcome, .. var more] => StepAnswer.Show(asked.Sak ?? "A", Read(outcome, more)),
            _ => StepAnswer.Done,
        };
    }

    /// <inheritdoc/>
    public Task EndAsync(CancellationToken cancellationToken) => output.WriteLineAsync("The scenario is over.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ShownCase Read(string outcome, string[] more) => new()
    {
        Outcome = outcome,
        Rules = [.. more.Where(static word => !word.Contains('=', StringComparison.Ordinal))],
        Values = more.Select(static word => word.Split('=', 2)).Where(static parts => parts.Length == 2)
            .GroupBy(static parts => parts[0], static parts => parts[1]).ToImmutableDictionary(static value => value.Key, static value => value.Last()),
    };
}
