namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>The names of a diagnostic's properties, for the fixes.</summary>
internal static class FindingProperties
{
    /// <summary>The id of the rule, also when the diagnostic's own id is a general one.</summary>
    public const string Rule = "regel";

    /// <summary>The member's name.</summary>
    public const string Member = "medlem";

    /// <summary>The laws that forbid it, by name, with commas between.</summary>
    public const string Laws = "lovverk";

    /// <summary>Present when there is nothing to ask: every law in reach forbids the member, or the object may have another law yet.</summary>
    public const string HasNothingToAsk = "ingentingAaSpoerreOm";

    /// <summary>Present when the value is published under a law that allows it too, or one that is not known: then it is not the value that must go.</summary>
    public const string IsAllowedElsewhere = "lovligEtSted";

    /// <summary>Where the value was given: a span in the file; 0-0 where the diagnostic is of no value.</summary>
    public const string Witness = "gitt";

    /// <summary>Where the object was published: spans in the file, with commas between; 0-0 where it went out of sight.</summary>
    public const string Publications = "publisert";
}
