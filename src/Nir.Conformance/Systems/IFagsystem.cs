namespace Nir.Conformance.Systems;

/// <summary>
/// A fagsystem under test: it carries out what a caseworker does, and says what it shows the caseworker. One instance plays one scenario at a time; the
/// harness makes as many as it needs. Over a pipe the same is spoken as JSON lines.
/// </summary>
public interface IFagsystem : IAsyncDisposable
{
    /// <summary>What it is and what it can do. Asked once, before anything else.</summary>
    FagsystemDescription Description { get; }

    /// <summary>A scenario begins: with an empty database, towards this register.</summary>
    /// <param name="setup">Where the register is, and who may call it.</param>
    /// <param name="cancellationToken">The time given is over.</param>
    Task BeginAsync(ScenarioSetup setup, CancellationToken cancellationToken);

    /// <summary>A caseworker does something. The answer comes when it is done, transfer included.</summary>
    /// <param name="asked">What is done.</param>
    /// <param name="cancellationToken">The time given is over.</param>
    /// <returns>What the fagsystem shows.</returns>
    Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken);

    /// <summary>The scenario is over: what it left behind goes.</summary>
    /// <param name="cancellationToken">The time given is over.</param>
    Task EndAsync(CancellationToken cancellationToken);
}
