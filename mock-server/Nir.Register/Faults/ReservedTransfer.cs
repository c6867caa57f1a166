using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Register;

namespace Nir.Register.Faults;

/// <summary>Gives transfers for reserved persons their one outcome: each is a fault that is always on for that person
/// (<c>reserved-persons.json</c>).</summary>
internal sealed class ReservedTransfer(FaultPlayer player) : IReservedTransfer
{
    private static readonly Lazy<FrozenDictionary<ReservedPerson, FaultWhat>> Outcomes = new(Read);

    /// <inheritdoc/>
    public Task AnswerAsync(HttpContext context, ReservedPerson person, Func<RegisterResponse> transfer)
    {
        if (!Outcomes.Value.TryGetValue(person, out var what))
        {
            return ResponseWriter.WriteAsync(context, transfer());
        }

        CallTrace.NoterFault(context, $"reserved: {person.Outcome.Word()}");
        return player.PlayAsync(
            context, what, FaultOperation.Transfer, answering => ResponseWriter.WriteAsync(answering, transfer()), RegisterScope.From(context).Stopping);
    }

    private static FrozenDictionary<ReservedPerson, FaultWhat> Read()
    {
        using var document = JsonDocument.Parse(Resources.ReservedPersons);
        var rows = document.RootElement.GetProperty("persons");
        var outcomes = new Dictionary<ReservedPerson, FaultWhat>();
        for (var i = 0; i < ReservedPerson.All.Length; i++)
        {
            if (rows[i].TryGetProperty("what", out var what))
            {
                outcomes.Add(ReservedPerson.All[i], FaultReader.ReadWhat(what, $"/persons/{i}/what"));
            }
        }

        return outcomes.ToFrozenDictionary();
    }
}
