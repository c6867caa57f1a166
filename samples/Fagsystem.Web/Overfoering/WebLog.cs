namespace Fagsystem.Web.Overfoering;

/// <summary>What the fagsystem logs: no person, no content.</summary>
public static partial class WebLog
{
    [LoggerMessage(1, LogLevel.Information, "{Event}")]
    public static partial void EventCame(this ILogger logger, string @event);

    [LoggerMessage(2, LogLevel.Warning, "Events cannot be read now ({Fault}).")]
    public static partial void EventsUnread(this ILogger logger, string fault);

    [LoggerMessage(3, LogLevel.Warning, "NIR cannot be asked now ({Code}).")]
    public static partial void NirUnasked(this ILogger logger, string code);
}
