using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;

namespace Fagsystem.Conformance;

/// <summary>The sample as the harness sees it: what a caseworker does becomes the sample's own transfer, and its outcome what is shown.</summary>
internal class SampleFagsystem : IFagsystem
{
    private readonly Dictionary<string, CaseFile> _cases = new(StringComparer.Ordinal);
    private SampleConnection? _connection;

    public virtual FagsystemDescription Description { get; } = new() { Name = "Fagsystem (sample)", Version = "1.0", LogPaths = [] };

    /// <summary>The cases, in the order they were entered.</summary>
    protected IEnumerable<CaseFile> Cases => _cases.Values;

    protected SampleConnection Connection => _connection ?? throw new InvalidOperationException("No scenario has begun.");

    public virtual async Task BeginAsync(ScenarioSetup setup, CancellationToken cancellationToken)
    {
        await EndAsync(cancellationToken);
        _connection = Connect(setup);
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        _cases.Clear();
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }
    }

    public virtual async Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken)
    {
        _connection?.Clock.Set(asked.Dato);
        return asked.Name switch
        {
            "enter" => Enter(asked),
            "correct" => Correct(asked),
            "transfer" => await TransferAsync(cancellationToken),
            "end" => await ShowAsync(asked, EndAsync, cancellationToken),
            "reopen" => await ShowAsync(asked, ReopenAsync, cancellationToken),
            "delete" => await ShowAsync(asked, DeleteAsync, cancellationToken),
            "check" => await ShowAsync(asked, CheckAsync, cancellationToken),
            "status" => await ShowAsync(asked, StatusAsync, cancellationToken),
            "contact" => await ShowAsync(asked, ContactAsync, cancellationToken),
            "list" => await ListAsync(asked, cancellationToken),
            _ => new StepAnswer { Unsupported = $"This fagsystem has no asked {asked.Name}." },
        };
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return new(EndAsync(CancellationToken.None));
    }

    /// <summary>Goes on with another connection. What was remembered of transfers is gone with the first.</summary>
    protected void Replace(SampleConnection connection) => _connection = connection;

    protected virtual SampleConnection Connect(ScenarioSetup setup) => SampleConnection.Create(setup, setup.CreateHandler());

    /// <summary>Transfers one case.</summary>
    protected virtual Task<ShownCase> TransferAsync(CaseFile file, CancellationToken cancellationToken) =>
        SampleTransfer.TransferAsync(Connection, file, cancellationToken);

    protected virtual Task<ShownCase> EndAsync(CaseFile file, CaseworkerStep step, CancellationToken cancellationToken) =>
        SampleRepair.EndAsync(Connection, file, step.With["avslutning"]!.AsObject(), cancellationToken);

    protected virtual Task<ShownCase> StatusAsync(CaseFile file, CaseworkerStep step, CancellationToken cancellationToken) =>
        SampleViews.StatusAsync(Connection, file, cancellationToken);

    protected virtual Task<ShownCase> CheckAsync(CaseFile file, CaseworkerStep step, CancellationToken cancellationToken) =>
        SampleViews.CheckAsync(Connection, file, cancellationToken);

    protected virtual StepAnswer Correct(CaseworkerStep step)
    {
        var file = _cases[step.Sak!];
        Patch(file.Facts, step.With["changes"]!.AsObject());
        file.IsPending = true;
        return StepAnswer.Done;
    }

    protected virtual async Task<StepAnswer> ListAsync(CaseworkerStep step, CancellationToken cancellationToken)
    {
        var listed = ImmutableDictionary.CreateBuilder<string, ShownCase>();
        foreach (var file in Cases)
        {
            if (await SampleViews.IsListedAsync(Connection, file, step.With["list"]!.GetValue<string>(), cancellationToken))
            {
                listed[file.Name] = new ShownCase { Outcome = "listed" };
            }
        }

        return new StepAnswer { Cases = listed.ToImmutable() };
    }

    /// <summary>Lays what a caseworker has changed over what was entered.</summary>
    protected static void Patch(JsonObject facts, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null)
            {
                facts.Remove(name);
            }
            else if (value is JsonObject inner && facts[name] is JsonObject existing)
            {
                Patch(existing, inner);
            }
            else
            {
                facts[name] = value.DeepClone();
            }
        }
    }

    private StepAnswer Enter(CaseworkerStep step)
    {
        var person = NirJson.ReadPersondata(Encoding.UTF8.GetBytes(step.With["persondata"]!.ToJsonString()));
        _cases[step.Sak!] = new CaseFile(step.Sak!, step.With["facts"]!.DeepClone().AsObject(), person);
        return StepAnswer.Done;
    }

    // One person's cases in order; the rest do not wait for them.
    private async Task<StepAnswer> TransferAsync(CancellationToken cancellationToken)
    {
        var shown = new System.Collections.Concurrent.ConcurrentDictionary<string, ShownCase>(StringComparer.Ordinal);
        var persons = Cases.Where(static file => file.IsPending).GroupBy(static file => file.Person.DufNummer);
        await Parallel.ForEachAsync(persons, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken }, async (files, token) =>
        {
            foreach (var file in files)
            {
                shown[file.Name] = await TransferAsync(file, token);
            }
        });
        return new StepAnswer { Cases = shown.ToImmutableDictionary() };
    }

    private Task<ShownCase> ReopenAsync(CaseFile file, CaseworkerStep step, CancellationToken cancellationToken) =>
        SampleRepair.ReopenAsync(Connection, file, cancellationToken);

    private Task<ShownCase> DeleteAsync(CaseFile file, CaseworkerStep step, CancellationToken cancellationToken) =>
        SampleRepair.DeleteAsync(Connection, file, cancellationToken);

    private Task<ShownCase> ContactAsync(CaseFile file, CaseworkerStep step, CancellationToken cancellationToken) =>
        SampleRepair.ContactAsync(Connection, file, step.With["henvendelse"]!.AsObject(), cancellationToken);

    private async Task<StepAnswer> ShowAsync(
        CaseworkerStep step, Func<CaseFile, CaseworkerStep, CancellationToken, Task<ShownCase>> perform, CancellationToken cancellationToken) =>
        StepAnswer.Show(step.Sak!, await SampleTransfer.GuardAsync(() => perform(_cases[step.Sak!], step, cancellationToken)));
}
