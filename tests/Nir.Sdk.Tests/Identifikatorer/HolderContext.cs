using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What a vendor who compiles for trimming writes.</summary>
[JsonSerializable(typeof(Holder<Foedselsnummer>))]
[JsonSerializable(typeof(Holder<DufNummer>))]
internal sealed partial class HolderContext : JsonSerializerContext;
