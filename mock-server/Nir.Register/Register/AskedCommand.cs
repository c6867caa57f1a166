using System.Collections.Immutable;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>A command that was carried out, as the journal holds it. Most are never read: what is told of one is made when it is.</summary>
/// <param name="Number">The number, from 1, never reused.</param>
/// <param name="Before">The state before.</param>
/// <param name="After">The state afterwards.</param>
/// <param name="Command">What was asked.</param>
/// <param name="Answer">The answer: its name, or the reason of a refusal.</param>
/// <param name="IsRefused">Whether it was refused.</param>
/// <param name="Regler">The rules that the answer names.</param>
internal sealed record AskedCommand(
    long Number, RegisterState Before, RegisterState After, RegisterCommand Command, string Answer, bool IsRefused, ImmutableArray<string> Regler)
{
    public static AskedCommand From(long number, RegisterState before, RegisterCommand command, RegisterOutcome outcome) => outcome.Answer switch
    {
        RegisterResponse.Refusal refusal =>
            new(number, before, outcome.State, command, refusal.Ground.ToString(), IsRefused: true, Named(refusal.Avvik.AsSpan())),
        var answer => new(
            number, before, outcome.State, command, answer.GetType().Name, IsRefused: false,
            answer is RegisterResponse.Stored stored ? Named(stored.Answer.Merknader.AsSpan()) : []),
    };

    /// <summary>What is told of it.</summary>
    public JournalEntry ToEntry() => JournalEntry.From(this);

    private static ImmutableArray<string> Named(ReadOnlySpan<Avvik> avvik)
    {
        var named = ImmutableArray<string>.Empty;
        foreach (var single in avvik)
        {
            named = named.Contains(single.Regel) ? named : named.Add(single.Regel);
        }

        return named;
    }
}
