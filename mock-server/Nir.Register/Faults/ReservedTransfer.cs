using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nir.Register.Http;
using Nir.Register.Register;

namespace Nir.Register.Faults;

/// <summary>Gives transfers for reserved persons their one outcome: each is a fault that is always on for that person (<c>reserverte-personer.json</c>).</summary>
internal sealed class ReservedTransfer(FaultPlayer player)
{
    private static readonly Lazy<FrozenDictionary<ReservertPerson, FaultWhat>> Outcomes = new(Read);

    /// <summary>Answers a transfer that the register would take in. It is carried out where the outcome says that it is stored.</summary>
    public Task AnswerAsync(HttpContext context, ReservertPerson person, Func<Registersvar> transfer)
    {
        if (!Outcomes.Value.TryGetValue(person, out var what))
        {
            return Svarskriver.SkrivAsync(context, transfer());
        }

        Spor.NoterFault(context, $"reserved: {person.Utfall.Word()}");
        return player.PlayAsync(
            context, what, FaultOperation.Transfer, answering => Svarskriver.SkrivAsync(answering, transfer()), Leietaker.Fra(context).Stopping);
    }

    private static FrozenDictionary<ReservertPerson, FaultWhat> Read()
    {
        using var document = JsonDocument.Parse(Ressurser.ReservertePersoner);
        var rows = document.RootElement.GetProperty("personer");
        var outcomes = new Dictionary<ReservertPerson, FaultWhat>();
        for (var i = 0; i < ReservertPerson.Alle.Length; i++)
        {
            if (rows[i].TryGetProperty("what", out var what))
            {
                outcomes.Add(ReservertPerson.Alle[i], FaultReader.ReadWhat(what, $"/personer/{i}/what"));
            }
        }

        return outcomes.ToFrozenDictionary();
    }
}
