using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>A deadline that runs out, or has. It tells whom by key and registration only.</summary>
/// <param name="PersonKey">The personliste's key of the person.</param>
/// <param name="Registrering">The registration. Null: nothing is registered.</param>
/// <param name="Kommune">The kommune.</param>
/// <param name="Familie">The family.</param>
/// <param name="Type">Which deadline. Null: an item is to be registered.</param>
/// <param name="Opplysning">The item that is to be registered. Null: it is another deadline.</param>
/// <param name="Frist">The last day, inclusive.</param>
/// <param name="ErForfalt">Whether it had passed.</param>
public sealed record Fristrad(
    [property: JsonPropertyName("personnoekkel")] Guid PersonKey, Guid? Registrering, Kommunenummer Kommune, Registreringsfamilie Familie, Fristtype? Type,
    Opplysning? Opplysning, DateOnly Frist, bool ErForfalt)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Fristrad), PrintMembers);
}
