using System.Text.Json.Nodes;
using Fagsystem.Export;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Conformance;

/// <summary>A case as this fagsystem keeps it: what the caseworker entered, and what is to be done with it.</summary>
internal sealed class CaseFile(string name, JsonObject facts, Persondata person)
{
    /// <summary>The caseworker's name for it.</summary>
    public string Name => name;

    /// <summary>The registration's id: made with the case, and never changed.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>What the caseworker has entered.</summary>
    public JsonObject Facts => facts;

    /// <summary>What this fagsystem knows of the person.</summary>
    public Persondata Person => person;

    /// <summary>Whether something is to be transferred.</summary>
    public bool IsPending { get; set; } = true;

    /// <summary>The row that the sample's transfer knows the case by.</summary>
    public Sak Row => new(
        new PersonRow { SequenceNumber = name, Line = 1, Fornavn = "", Etternavn = "", HjemmelCode = "" },
        new SakRow { SequenceNumber = name, Saksnr = 1, Line = 1, Ordning = "", Kommune = "" },
        []);

    /// <summary>What is to be transferred, under the law that governs the person.</summary>
    /// <param name="lovverk">The law, when the caseworker has not said.</param>
    /// <exception cref="ArgumentException">The caseworker entered what is no registration.</exception>
    public Registrering ToRegistrering(Func<Persondata, Lovverk?> lovverk)
    {
        var json = facts.DeepClone().AsObject();
        json["id"] = Id.ToString();
        json["lovverk"] ??= lovverk(person)?.ToKode();
        return NirJson.Read(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Registrering;
    }
}
