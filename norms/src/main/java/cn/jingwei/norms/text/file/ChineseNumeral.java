package cn.jingwei.norms.text.file;

/** Numbers in headings: Chinese numerals up to 9999, or Arabic digits. */
public final class ChineseNumeral {

    private static final String DIGITS = Words.FILE.text("numeral.digits");
    private static final String UNITS = Words.FILE.text("numeral.units");
    private static final String ZEROS = Words.FILE.text("numeral.zeros");
    private static final String TWO = Words.FILE.text("numeral.two");

    private ChineseNumeral() {}

    /** The value of a run of numeral characters; spaces are ignored, 0 if it is none. */
    public static int parse(String printed) {
        int total = 0;
        int current = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                total += Math.max(current, 1) * (int) Math.pow(10, unit + 1);
                current = 0;
            } else if (!Character.isWhitespace(c)) {
                current = Math.min(9999, digit(c) == 0 && total > 0 ? 0 : current * 10 + digit(c));
            }
        }
        return total + current;
    }

    private static int digit(char c) {
        if (ZEROS.indexOf(c) >= 0) {
            return 0;
        }
        return TWO.indexOf(c) >= 0 ? 2 : Math.max(Character.digit(c, 10), DIGITS.indexOf(c));
    }

    /** From 1 to 9999 in Chinese numerals. */
    public static String format(int number) {
        var result = new StringBuilder();
        boolean zero = false;
        for (int power = UNITS.length(), rest = number; power >= 0; power--) {
            int unit = (int) Math.pow(10, power);
            int digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                zero = !result.isEmpty();
                continue;
            }
            if (zero && power < UNITS.length()) {
                result.append(DIGITS.charAt(0));
            }
            zero = false;
            if (digit > 1 || power != 1 || !result.isEmpty()) {
                result.append(DIGITS.charAt(digit));
            }
            if (power > 0) {
                result.append(UNITS.charAt(power - 1));
            }
        }
        return result.toString();
    }
}
