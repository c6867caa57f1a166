using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerJsonTests : MaskedJsonTests<DufNummer>
{
    protected override string Tekst => NumberBuilder.SyntheticDufNummer();

    protected override string Written => DufNummer.Mask;

    protected override JsonConverter<DufNummer> ListConversion => new DufNummerJsonConverter();

    protected override JsonConverter<DufNummer> RawConverter => new RawDufNummerConverter();

    protected override string RawName => "RawDufNummerConverter";
}
