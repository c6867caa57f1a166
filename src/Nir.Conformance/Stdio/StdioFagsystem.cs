using System.Text.Json.Nodes;
using Nir.Conformance.Judging;
using Nir.Conformance.Running;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>A fagsystem in any language: a program that is spoken to in lines of JSON over stdin and stdout.</summary>
public sealed class StdioFagsystem : IFagsystem, INotingFagsystem
{
    private readonly StdioCommand _command;
    private readonly StdioConnection _connection;
    private TimeSpan? _stepTimeout;

    private StdioFagsystem(StdioCommand command, StdioConnection connection, FagsystemDescription description) =>
        (_command, _connection, Description) = (command, connection, description);

    /// <inheritdoc/>
    public FagsystemDescription Description { get; }

    internal ProcessTree Tree => _connection.Tree;

    /// <summary>Starts the program and says hello.</summary>
    /// <param name="command">The program.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UsageException">There is no such program, or it speaks no version of the protocol that this harness does.</exception>
    /// <exception cref="FagsystemException">It did not answer, or not so that it can be understood.</exception>
    public static async Task<IFagsystem> StartAsync(StdioCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var connection = StdioConnection.Start(command);
        try
        {
            var ok = Ok(await connection.AskAsync("hello", StdioProtocol.Hello(command), command.HelloTimeout, cancellationToken), "hello");
            var version = ok["protocol"];
            return version is JsonValue value && value.TryGetValue<string>(out var chosen) && chosen == StdioProtocol.Version
                ? new StdioFagsystem(command, connection, StdioProtocol.ReadDescription(ok))
                : throw new UsageException(
                    $"No version of the protocol is common: the harness speaks {StdioProtocol.Version}, "
                    + $"the adapter {Redactor.Plain.Redact(version?.ToJsonString() ?? "none")}.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task BeginAsync(ScenarioSetup setup, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(setup);
        _stepTimeout = setup.StepTimeout;
        Ok(await _connection.AskAsync("begin", StdioProtocol.Begin(setup), _command.RequestTimeout, cancellationToken), "begin");
    }

    /// <inheritdoc/>
    public async Task<StepAnswer> PerformAsync(CaseworkerStep asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var answer = await _connection.AskAsync(asked.Name, StdioProtocol.Step(asked), _stepTimeout ?? _command.RequestTimeout, cancellationToken);
        return answer["unsupported"] is { } why
            ? new StepAnswer { Unsupported = why is JsonValue text && text.TryGetValue<string>(out var reason) ? reason : why.ToJsonString() }
            : StdioProtocol.ReadAnswer(Ok(answer, asked.Name));
    }

    /// <inheritdoc/>
    public async Task EndAsync(CancellationToken cancellationToken) =>
        Ok(await _connection.AskAsync("end", [], _command.RequestTimeout, cancellationToken), "end");

    /// <summary>Says goodbye and waits; a program that does not leave is ended, with all that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection.IsUsable)
        {
            await LeaveAsync();
        }
        else
        {
            await _connection.CancelAsync();
        }

        _connection.CloseInput();
        if (!await _connection.WaitForEndAsync(_command.EndTimeout))
        {
            _connection.Tree.Ask();
            await _connection.WaitForEndAsync(_command.EndTimeout);
        }

        await _connection.DisposeAsync();
    }

    IReadOnlyList<string> INotingFagsystem.TakeErrorOutput() => _connection.ErrorLines;

    IReadOnlyList<string> INotingFagsystem.TakeNotes() => _connection.TakeNotes();

    private async Task LeaveAsync()
    {
        try
        {
            await _connection.AskAsync("bye", [], _command.EndTimeout, CancellationToken.None);
        }
        catch (FagsystemException)
        {
            // It is ended by force.
        }
    }

    private static JsonObject Ok(JsonObject answer, string what) => answer switch
    {
        _ when answer["ok"] is JsonObject ok => ok,
        _ when answer.TryGetPropertyValue("error", out var error) =>
            throw new FagsystemException($"It answered {what} with an error: {error?.ToJsonString()}") { IsRefusal = true },
        _ => throw new FagsystemException($"Its answer to {what} has no ok that is an object."),
    };
}
