using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerJsonTests : MaskertJsonTests<DufNummer>
{
    protected override string Tekst => Nummerbygger.SyntetiskDufNummer();

    protected override string Skrevet => DufNummer.Maske;

    protected override JsonConverter<DufNummer> Konverter => new DufNummerJsonConverter();

    protected override JsonConverter<DufNummer> Raakonverter => new RaaDufNummerConverter();

    protected override string RaattNavn => "RaaDufNummerConverter";
}
