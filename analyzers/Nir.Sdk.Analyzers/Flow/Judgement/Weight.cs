namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>What a rule says of a value in one state.</summary>
internal enum Weight
{
    /// <summary>The law allows it, or is not known.</summary>
    None,

    /// <summary>It may be forbidden.</summary>
    Possible,

    /// <summary>It is forbidden, if this state is ever met: a choice that nothing is known of was made after it.</summary>
    Doubtful,

    /// <summary>It is forbidden.</summary>
    Certain,
}
