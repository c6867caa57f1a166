using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>Where an item stands for one participation on a day.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Opplysningsstatus>))]
public enum Opplysningsstatus
{
    /// <summary>It is asked for, and registered.</summary>
    Har = 1,

    /// <summary>It is asked for, and not registered.</summary>
    Mangler = 2,

    /// <summary>It is not asked for: the law does not have it, or its condition does not hold. It never counts as lacking.</summary>
    KrevesIkke = 3,

    /// <summary>Whether it is asked for cannot be known, since a fact is missing.</summary>
    KanIkkeVites = 4,
}
