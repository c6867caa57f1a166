using System.Text.Json.Serialization;

namespace Nir.MockServer.Side.Live;

/// <summary>JSON of what is sent to open pages.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string))]
internal sealed partial class LiveJsonContext : JsonSerializerContext;
