using System.Text.Json.Nodes;
using Fagsystem.Conformance;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Tests.Mutants;

/// <summary>The sample with one fault, and the scenario that is meant to find it.</summary>
internal sealed record Mutant(string Fault, string Scenario)
{
    /// <summary>Changes a request on its way. It may send it, more than once.</summary>
    public Func<HttpRequestMessage, Send, CancellationToken, Task<HttpResponseMessage>>? Wire { get; init; }

    /// <summary>Changes what is transferred, on the wire: the body of every PUT.</summary>
    public Action<JsonObject>? Body { get; init; }

    /// <summary>Changes who signs in where.</summary>
    public Func<ScenarioSetup, ScenarioSetup>? Setup { get; init; }

    /// <summary>Carries out a step in place of the sample, or not at all.</summary>
    public Func<FaultyFagsystem, CaseworkerStep, Func<Task<StepAnswer>>, CancellationToken, Task<StepAnswer>>? Step { get; init; }

    /// <summary>Transfers a case in place of the sample.</summary>
    public Func<FaultyFagsystem, CaseFile, Func<Task<ShownCase>>, CancellationToken, Task<ShownCase>>? Transfer { get; init; }

    /// <summary>Changes what is shown.</summary>
    public Func<ShownCase, ShownCase>? Show { get; init; }

    /// <summary>Where it says that it logs.</summary>
    public string? Log { get; init; }

    public IFagsystem Create() => new FaultyFagsystem(this);

    public override string ToString() => Fault;
}
