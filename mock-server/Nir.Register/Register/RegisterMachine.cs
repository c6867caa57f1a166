using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>The register as a pure function: a state, a date and a command give a new state, an answer and what happened.</summary>
public static class RegisterMachine
{
    /// <summary>Carries out a command.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="date">The register's date.</param>
    /// <param name="command">What is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">The command is of a kind this version does not know.</exception>
    public static RegisterOutcome Apply(RegisterState state, DateOnly date, RegisterCommand command)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var night = ImmutableArray.CreateBuilder<RegisterEvent>();
        var levd = Night.Live(state, date, night);
        var outcome = Execute(levd, levd.Dato!.Value, command);
        return night.Count == 0 ? outcome : outcome with { Events = [.. night, .. outcome.Events] };
    }

    private static RegisterOutcome Execute(RegisterState state, DateOnly date, RegisterCommand command) => command switch
    {
        RegisterCommand.Store store => Storage.Execute(state, date, store),
        RegisterCommand.Delete delete => Deletion.Execute(state, date, delete),
        RegisterCommand.Read read => Unchanged(state, Reading.Read(state, read)),
        RegisterCommand.Search search => Unchanged(state, Reading.Search(state, search)),
        RegisterCommand.ReadStatus status => Unchanged(state, Reading.Status(state, date, status)),
        RegisterCommand.ReadPersondata data => Unchanged(state, Reading.Persondata(state, data)),
        RegisterCommand.AddAvslutning avslutning => Repairs.AddAvslutning(state, date, avslutning),
        RegisterCommand.RemoveBeregnetAvslutning remove => Repairs.Remove(state, date, remove),
        RegisterCommand.Gjenaapne gjenaapne => Repairs.Gjenaapne(state, date, gjenaapne),
        RegisterCommand.RegisterHenvendelse henvendelse => Henvendelser.Register(state, date, henvendelse),
        RegisterCommand.ChangeInNirWeb change => Storage.ChangeInNirWeb(state, date, change),
        _ => Operation(state, date, command),
    };

    /// <summary>What is no part of the contract.</summary>
    private static RegisterOutcome Operation(RegisterState state, DateOnly date, RegisterCommand command) => command switch
    {
        RegisterCommand.CreatePerson person => Personer.Create(state, person.Person),
        RegisterCommand.UpdatePersondata data => Personer.Update(state, date, data.Data),
        RegisterCommand.NotifyPersondata warning => Personer.Notify(state, date, warning),
        RegisterCommand.LetDaysPass => Unchanged(state, new RegisterResponse.Done()),
        RegisterCommand.Close close => Unchanged(state with { Closure = [.. close.Perioder] }, new RegisterResponse.Done()),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "The register does not know this command."),
    };

    internal static RegisterOutcome Unchanged(RegisterState state, RegisterResponse response) => new(state, response, []);
}
