package id.pendopo.notify;

import id.pendopo.kernel.DirectMessage.Via;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, plain text. */
@Component
class SmtpPost implements Post {

    private final NotifySettings.Smtp settings;
    private final boolean demonstration;
    private final JavaMailSenderImpl sender;

    /** @param demonstration no invented person is written to at a real address */
    SmtpPost(NotifySettings settings, @Value("${pendopo.demo:false}") boolean demonstration) {
        this.settings = settings.smtp();
        this.demonstration = demonstration;
        this.sender = sender(settings.smtp());
    }

    private static JavaMailSenderImpl sender(NotifySettings.Smtp settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        var timeout = String.valueOf(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        sender.setJavaMailProperties(properties);
        return sender;
    }

    @Override
    public Via via() {
        return Via.EMAIL;
    }

    @Override
    public boolean isOpen() {
        return settings.isSet() && !demonstration;
    }

    @Override
    public void send(Letter letter) throws NotDelivered {
        try {
            sender.send(message(letter));
        } catch (MailException | MessagingException e) {
            // The exception's own text may name the address; its kind says enough.
            throw new NotDelivered(e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = new Identified(sender, letter, settings.sender());
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender());
        helper.setTo(letter.address());
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Keeps one Message-ID over all attempts, which the library would make anew each time. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(JavaMailSenderImpl sender, Letter letter, String from) {
            super(sender.getSession());
            this.id = "<" + letter.id() + from.substring(from.indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
