using System.Collections.Immutable;
using Fagsystem.Conformance;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Tests.Mutants;

/// <summary>The sample, with a mutant's fault in it.</summary>
internal sealed class FaultyFagsystem(Mutant mutant) : SampleFagsystem
{
    public override FagsystemDescription Description => base.Description with { LogPaths = mutant.Log is { } log ? [log] : [] };

    public new SampleConnection Connection => base.Connection;

    public IEnumerable<CaseFile> Files => Cases;

    public ScenarioSetup Setup { get; private set; } = null!;

    public override async Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken)
    {
        Task<StepAnswer> Really() => base.PerformAsync(asked, cancellationToken);
        var answer = mutant.Step is { } instead ? await instead(this, asked, Really, cancellationToken) : await Really();
        return mutant.Show is { } show ? answer with { Cases = answer.Cases.ToImmutableDictionary(static pair => pair.Key, pair => show(pair.Value)) } : answer;
    }

    public Task ReconnectAsync(CancellationToken cancellationToken) => BeginWithoutForgettingAsync(cancellationToken);

    protected override SampleConnection Connect(ScenarioSetup setup)
    {
        Setup = mutant.Setup is { } change ? change(setup) : setup;
        return SampleConnection.Create(Setup,
            mutant.Wire is null && mutant.Body is null ? Setup.CreateHandler() : new FaultyWire(Setup.CreateHandler(), mutant));
    }

    protected override Task<ShownCase> TransferAsync(CaseFile file, CancellationToken cancellationToken)
    {
        Task<ShownCase> Really() => base.TransferAsync(file, cancellationToken);
        return mutant.Transfer is { } instead ? instead(this, file, Really, cancellationToken) : Really();
    }

    private Task BeginWithoutForgettingAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Replace(Connect(Setup));
        return Task.CompletedTask;
    }
}
