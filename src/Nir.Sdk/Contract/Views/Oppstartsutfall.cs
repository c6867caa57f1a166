using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>Whether someone began within three months.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Oppstartsutfall>))]
public enum Oppstartsutfall
{
    /// <summary>Began by the last day.</summary>
    ITide = 1,

    /// <summary>Began after the last day.</summary>
    ForSent = 2,

    /// <summary>Has not begun, and the last day has passed.</summary>
    IkkeStartet = 3,

    /// <summary>Has not begun, and the last day has not passed.</summary>
    Venter = 4,

    /// <summary>The last day cannot be computed: a fact is missing.</summary>
    KanIkkeBeregnes = 5,
}
