namespace Nir.Sdk.Hosting.Settings;

/// <summary>
/// When and how often a call is made again: only when certainly nothing was sent, or when the register asked to be left alone for a while
/// (429, 503). A call whose outcome is unknown is never made again.
/// </summary>
public sealed class NirRetrySettings
{
    /// <summary>How many times a call is made again, 0-10. 3 by default.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first wait, doubled every time and jittered. One second by default.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that is chosen here. 30 seconds by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest <c>Retry-After</c> that is waited for; a longer one reaches the caller at once. Two minutes by default.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);
}
