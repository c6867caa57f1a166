using System.Text.Json.Serialization;

namespace Nir.Register.Dashboard.Live;

/// <summary>JSON of what is sent to open pages.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string))]
internal sealed partial class LiveJsonContext : JsonSerializerContext;
